package main

import (
	"net"
	"net/http"
	"slices"
	"strconv"
	"strings"
)

// The content security policies: our own pages run the one script beside them and hold one frame, of the same address; the page of a
// charter is shown in that frame only, and can do nothing there but be read and open its links elsewhere.
const (
	outerPolicy = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; frame-src 'self'; img-src data:; " +
		"base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
	pagePolicy = "script-src 'none'; object-src 'none'; connect-src 'none'; frame-src 'none'; base-uri 'none'; form-action 'none'; " +
		"frame-ancestors 'self'; sandbox allow-same-origin allow-popups allow-popups-to-escape-sandbox"
)

// guard lets through only what the preview's own pages, or a person at this computer, can ask for: a page of another site must neither
// read nor even reach a charter that is not published yet.
func guard(port int, next http.Handler) http.Handler {
	own := ownHosts(port)
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		for name, value := range map[string]string{
			"Content-Security-Policy":      outerPolicy,
			"X-Content-Type-Options":       "nosniff",
			"Cache-Control":                "no-store",
			"Referrer-Policy":              "no-referrer",
			"Cross-Origin-Opener-Policy":   "same-origin",
			"Cross-Origin-Resource-Policy": "same-origin",
		} {
			w.Header().Set(name, value)
		}
		switch {
		case r.Method != http.MethodGet && r.Method != http.MethodHead:
			w.Header().Set("Allow", "GET, HEAD")
			http.Error(w, "only GET and HEAD", http.StatusMethodNotAllowed)
		case !slices.Contains(own, strings.ToLower(r.Host)):
			// Some name that was made to mean this computer: DNS rebinding.
			http.Error(w, "not the address of this preview", http.StatusMisdirectedRequest)
		case foreign(r):
			http.Error(w, "asked for by another site", http.StatusForbidden)
		default:
			next.ServeHTTP(w, r)
		}
	})
}

// ownHosts returns what the Host field of a request for the preview can be.
func ownHosts(port int) []string {
	var own []string
	for _, host := range append([]string{"localhost"}, loopback...) {
		own = append(own, net.JoinHostPort(host, strconv.Itoa(port)))
	}
	if port == 80 { // left out by browsers
		own = append(own, "localhost", "127.0.0.1", "[::1]")
	}
	return own
}

// foreign reports whether a page of another site made the request, as browsers say: Sec-Fetch-Site (W3C, Fetch Metadata Request Headers)
// is "none" for an address that somebody typed or a program opened; Origin is that of the page that asks.
func foreign(r *http.Request) bool {
	site, origin := r.Header.Get("Sec-Fetch-Site"), r.Header.Get("Origin")
	return site != "" && site != "same-origin" && site != "none" || origin != "" && !strings.EqualFold(origin, "http://"+r.Host)
}
