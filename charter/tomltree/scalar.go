package tomltree

import (
	"strconv"
	"strings"
	"unicode/utf8"
)

// validScalar tells whether s is a boolean, number, date or time of TOML 1.1.
func validScalar(s string) bool {
	if s == "" {
		return false
	}
	switch strings.TrimLeft(s[:1], "+-") + s[1:] {
	case "inf", "nan":
		return true
	}
	switch {
	case s == "true" || s == "false":
		return true
	case len(s) > 2 && s[0] == '0' && strings.IndexByte("xob", s[1]) >= 0:
		_, err := strconv.ParseInt(s, 0, 64)
		return err == nil && underscoresOK(s[2:])
	case len(s) >= 5 && isDigit(s[0]) && (s[4] == '-' || s[2] == ':'):
		return validDateTime(s)
	}
	return validDecimal(s)
}

func underscoresOK(digits string) bool {
	return !strings.HasPrefix(digits, "_") && !strings.HasSuffix(digits, "_") && !strings.Contains(digits, "__")
}

// validDecimal checks a decimal integer or float.
func validDecimal(s string) bool {
	body := s
	if s[0] == '+' || s[0] == '-' {
		body = s[1:]
	}
	mantissa, exponent, hasExp := body, "", false
	if i := strings.IndexAny(body, "eE"); i >= 0 {
		mantissa, exponent, hasExp = body[:i], body[i+1:], true
	}
	whole, fraction, hasFraction := strings.Cut(mantissa, ".")
	if !digitsOK(whole) || len(whole) > 1 && whole[0] == '0' || hasFraction && !digitsOK(fraction) {
		return false
	}
	if hasExp {
		if exponent != "" && (exponent[0] == '+' || exponent[0] == '-') {
			exponent = exponent[1:]
		}
		if !digitsOK(exponent) {
			return false
		}
	}
	plain := strings.ReplaceAll(s, "_", "")
	var err error
	if hasFraction || hasExp {
		_, err = strconv.ParseFloat(plain, 64)
	} else {
		_, err = strconv.ParseInt(plain, 10, 64)
	}
	return err == nil
}

func digitsOK(s string) bool {
	for i := 0; i < len(s); i++ {
		if !isDigit(s[i]) && s[i] != '_' {
			return false
		}
	}
	return s != "" && underscoresOK(s)
}

// validDateTime checks a date, a time, or both, with or without an offset.
func validDateTime(s string) bool {
	rest := s
	if s[4] == '-' {
		if !validDate(s) {
			return false
		}
		if len(s) == 10 {
			return true
		}
		if len(s) < 12 || strings.IndexByte("Tt ", s[10]) < 0 {
			return false
		}
		rest = s[11:]
	}
	rest, ok := clock(rest)
	if !ok {
		return false
	}
	switch {
	case rest == "":
		return true
	case s[4] != '-':
		return false
	case rest == "Z" || rest == "z":
		return true
	}
	return len(rest) == 6 && (rest[0] == '+' || rest[0] == '-') && rest[3] == ':' &&
		upTo(rest[1:3], 23) && upTo(rest[4:6], 59)
}

// clock steps over hh:mm[:ss[.fraction]].
func clock(s string) (rest string, ok bool) {
	if len(s) < 5 || s[2] != ':' || !upTo(s[:2], 23) || !upTo(s[3:5], 59) {
		return s, false
	}
	s = s[5:]
	if !strings.HasPrefix(s, ":") {
		return s, true
	}
	if len(s) < 3 || !upTo(s[1:3], 59) {
		return s, false
	}
	s = s[3:]
	if strings.HasPrefix(s, ".") {
		n := 1
		for n < len(s) && isDigit(s[n]) {
			n++
		}
		return s[n:], n > 1
	}
	return s, true
}

// upTo tells whether s is all digits and not above limit.
func upTo(s string, limit int) bool {
	n, err := strconv.Atoi(s)
	return err == nil && isDigit(s[0]) && n <= limit
}

// validDate checks the yyyy-mm-dd s begins with.
func validDate(s string) bool {
	if len(s) < 10 || s[7] != '-' || !upTo(s[:4], 9999) || !upTo(s[5:7], 12) || !upTo(s[8:10], 31) {
		return false
	}
	y, _ := strconv.Atoi(s[:4])
	m, _ := strconv.Atoi(s[5:7])
	d, _ := strconv.Atoi(s[8:10])
	if m == 0 || d == 0 {
		return false
	}
	days := [...]int{31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31}[m-1]
	if m == 2 && y%4 == 0 && (y%100 != 0 || y%400 == 0) {
		days = 29
	}
	return d <= days
}

// classify says what a text that is no value was probably meant to be.
func classify(s string) Code {
	first, _ := utf8.DecodeRuneInString(s)
	if strings.ContainsRune(typographicQuotes, first) {
		return SmartQuotes
	}
	body := strings.TrimLeft(s, "+-.")
	if body == "" || !isDigit(body[0]) {
		return UnquotedText
	}
	only := func(set string) bool { return strings.Trim(s, set) == "" }
	switch {
	case len(s) > 1 && s[0] == '0' && strings.IndexByte("xobXOB", s[1]) >= 0:
		return BadNumber
	case only("0123456789+-._, eE'\u00a0\u202f") && !strings.Contains(strings.TrimLeft(s, "+-"), "-"):
		return BadNumber
	case strings.ContainsAny(s, "eE") && only("0123456789+-._eE"):
		return BadNumber
	case only("0123456789+-/:.TtZz "):
		return BadDate
	}
	return UnquotedText
}

const typographicQuotes = "“”„«»‹›‘’"
