package export

import (
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"strconv"
	"strings"

	"relcharter/charter"
)

// A browser runs no script and fetches nothing for an SVG shown as a picture (https://www.w3.org/TR/SVG2/conform.html, secure static
// mode). A logo that holds some is refused all the same: it shows less than its author thinks, and the page may be copied from.

const svgSpace = "http://www.w3.org/2000/svg"

var (
	errBrokenVector = &LogoError{charter.L10n{
		FR: "ce SVG n’est pas un XML correct, en UTF-8, et aucun navigateur ne le montrerait : enregistrez-le de nouveau",
		EN: "this SVG is no correct XML, in UTF-8, and no browser would show it: save it again",
	}}
	errNoVector = &LogoError{charter.L10n{
		FR: "ce fichier n’est pas un SVG : il ne commence pas par un élément svg de l’espace {space}",
		EN: "this file is no SVG: it does not begin with an svg element of the namespace {space}",
	}.With("space", svgSpace)}
	errNoSize = &LogoError{charter.L10n{
		FR: "ce SVG ne dit pas sa taille : ajoutez-lui un attribut viewBox", EN: "this SVG does not say its size: give it a viewBox attribute",
	}}
)

// activeElements are the elements of an SVG that run, hold other documents or move.
var activeElements = map[string]bool{
	"script": true, "foreignobject": true, "iframe": true, "object": true, "embed": true, "audio": true, "video": true, "canvas": true,
	"handler": true, "listener": true, "animate": true, "animatemotion": true, "animatetransform": true, "animatecolor": true, "set": true,
	"discard": true, "mpath": true,
}

var (
	// inside matches a reference within the file, or a picture of pixels that is part of it.
	inside = charter.Pattern(`^\s*(#|$|data:image/(png|jpeg|gif|webp);base64,)`)
	// styleRef matches the references in a style, styleImport what brings in another style, or hides such things.
	styleRef    = charter.Pattern(`(?i)url\(\s*["']?([^"')]*)`)
	styleImport = charter.Pattern(`(?i)@import|\\|javascript:|expression\(|image-set\(|@keyframes|animation`)
)

// openElement is an element whose end was not read yet.
type openElement struct {
	name  string
	style []byte // the text right in it when it is a style: comments and elements between do not part it for a browser
}

// vectorSize returns the size of an SVG picture, in its own units, after making sure that there is nothing in it but a picture.
func vectorSize(data []byte) (width, height float64, err error) {
	reader := xml.NewDecoder(bytes.NewReader(data))
	var open []openElement // those around
	rooted := false
	for {
		token, err := reader.Token()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			return 0, 0, errBrokenVector
		}
		switch token := token.(type) {
		case xml.StartElement:
			if len(open) == 0 {
				if rooted {
					return 0, 0, errBrokenVector
				}
				if token.Name.Local != "svg" || token.Name.Space != svgSpace {
					return 0, 0, errNoVector
				}
				width, height = vectorBox(token.Attr)
				rooted = true
			}
			open = append(open, openElement{name: token.Name.Local})
			if err := checkVectorElement(token); err != nil {
				return 0, 0, err
			}
		case xml.EndElement:
			if foreignStyle(string(open[len(open)-1].style)) {
				return 0, 0, errForeignLogo("<style>")
			}
			open = open[:len(open)-1]
		case xml.CharData:
			if in := len(open) - 1; in >= 0 && open[in].name == "style" {
				open[in].style = append(open[in].style, token...)
			}
		case xml.ProcInst:
			if token.Target != "xml" {
				return 0, 0, errForeignLogo("<?" + token.Target + "?>")
			}
		case xml.Directive:
			if bytes.Contains(token, []byte("[")) {
				return 0, 0, errForeignLogo("<!DOCTYPE […]>")
			}
		}
	}
	if !rooted {
		return 0, 0, errBrokenVector
	}
	if sound := func(n float64) bool { return n > 0 && n < 1e6 }; !sound(width) || !sound(height) {
		return 0, 0, errNoSize
	}
	return width, height, nil
}

// checkVectorElement refuses an element that runs, moves or refers to something outside the file.
func checkVectorElement(element xml.StartElement) error {
	if activeElements[strings.ToLower(element.Name.Local)] {
		return errActiveLogo("<" + element.Name.Local + ">")
	}
	for _, a := range element.Attr {
		name := strings.ToLower(a.Name.Local)
		switch {
		case strings.HasPrefix(name, "on"):
			return errActiveLogo(a.Name.Local)
		case (name == "href" || name == "src") && !inside().MatchString(a.Value), name == "base" && a.Name.Space != "":
			return errForeignLogo(a.Name.Local + "=\"" + a.Value + "\"")
		case a.Name.Space == "" && !strings.HasPrefix(name, "data-") && foreignStyle(a.Value):
			return errForeignLogo(a.Name.Local + "=\"" + a.Value + "\"")
		}
	}
	return nil
}

// foreignStyle reports whether a style, or the value of an attribute, refers to something outside the file or might.
func foreignStyle(s string) bool {
	if styleImport().MatchString(s) {
		return true
	}
	for _, m := range styleRef().FindAllStringSubmatch(s, -1) {
		if !inside().MatchString(m[1]) {
			return true
		}
	}
	return false
}

// vectorBox returns the size an SVG element gives itself: its viewBox, else its width and height; 0 when it gives none.
func vectorBox(attributes []xml.Attr) (width, height float64) {
	for _, a := range attributes {
		number := func() float64 {
			n, _ := strconv.ParseFloat(strings.TrimRight(strings.TrimSpace(a.Value), "pxtmcin"), 64)
			return n
		}
		switch a.Name.Local {
		case "viewBox":
			box := strings.FieldsFunc(a.Value, func(r rune) bool { return strings.ContainsRune(" ,\t\n", r) })
			if len(box) == 4 {
				width, _ = strconv.ParseFloat(box[2], 64)
				height, _ = strconv.ParseFloat(box[3], 64)
				return width, height
			}
		case "width":
			width = number()
		case "height":
			height = number()
		}
	}
	return width, height
}

func errActiveLogo(what string) error {
	return &LogoError{charter.L10n{
		FR: "ce SVG contient de quoi agir ou bouger ({what}) : un logo n’est qu’une image ; exportez-le sans cela, ou en PNG",
		EN: "this SVG holds something that acts or moves ({what}): a logo is only a picture; export it without that, or as PNG",
	}.With("what", charter.Short(what, 40))}
}

func errForeignLogo(what string) error {
	return &LogoError{charter.L10n{
		FR: "ce SVG va chercher quelque chose ailleurs ({what}) : tout doit tenir dans le fichier ; exportez-le ainsi, ou en PNG",
		EN: "this SVG refers to something elsewhere ({what}): all of it must be in the file; export it that way, or as PNG",
	}.With("what", charter.Short(what, 40))}
}
