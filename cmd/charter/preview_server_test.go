package main

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"net/http"
	"os"
	"os/signal"
	"path/filepath"
	"regexp"
	"runtime"
	"strings"
	"testing"
	"time"

	"relcharter/charter"
)

// displayed serves some files, given as name and text, to a test, in a language; ask asks for a path as a browser would, with more header
// fields given as name and value.
func displayed(t *testing.T, lang charter.Lang, files ...string) (folder string, d *display, ask func(method, path string, fields ...string) *http.Response) {
	t.Helper()
	folder = t.TempDir()
	for i := 0; i < len(files); i += 2 {
		path := filepath.Join(folder, files[i])
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(files[i+1]), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	w, _, _ := world()
	s := &session{streams: w, lang: lang}
	d = newDisplay(s, []string{folder}, &exportOptions{})
	if err := d.begin(t.Context()); err != nil {
		t.Fatal(err)
	}
	ends, err := s.listen(0)
	if err != nil {
		t.Fatal(err)
	}
	server := d.serve(t.Context(), ends)
	t.Cleanup(server.stop)
	client := &http.Client{
		Transport:     &http.Transport{DisableKeepAlives: true},
		CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse },
	}
	return folder, d, func(method, path string, fields ...string) *http.Response {
		t.Helper()
		address := server.address + path
		if strings.HasPrefix(path, "/") { // not below the address that was told
			address = "http://" + ends[0].Addr().String() + path
		}
		request, err := http.NewRequestWithContext(t.Context(), method, address, nil)
		if err != nil {
			t.Fatal(err)
		}
		for i := 0; i < len(fields); i += 2 {
			value := strings.ReplaceAll(fields[i+1], "PORT", plain(portOf(ends[0])))
			if fields[i] == "Host" {
				request.Host = value
				continue
			}
			request.Header.Set(fields[i], value)
		}
		answer, err := client.Do(request)
		if err != nil {
			t.Fatal(err)
		}
		t.Cleanup(func() { answer.Body.Close() })
		return answer
	}
}

func bodyOf(t *testing.T, answer *http.Response) string {
	t.Helper()
	body, err := io.ReadAll(answer.Body)
	if err != nil {
		t.Fatal(err)
	}
	return string(body)
}

func TestPreviewGuard(t *testing.T) {
	_, _, ask := displayed(t, charter.English, "ovens.charter.toml", titled("First"))
	for _, c := range []struct {
		method, path string
		fields       []string
		want         int
	}{
		{"GET", "", nil, 302},
		{"GET", "ovens/", nil, 200},
		{"HEAD", "ovens/", nil, 200},
		{"HEAD", "events", nil, 200},
		{"GET", "ovens/page", []string{"Sec-Fetch-Site", "same-origin"}, 200},
		{"GET", "ovens/", []string{"Sec-Fetch-Site", "none"}, 200},
		{"GET", "ovens/", []string{"Host", "LocalHost:PORT"}, 200},
		{"GET", "ovens/", []string{"Host", "[::1]:PORT"}, 200},
		{"GET", "preview.js", []string{"Origin", "http://127.0.0.1:PORT"}, 200},

		{"POST", "ovens/", nil, 405},
		{"OPTIONS", "ovens/", []string{"Origin", "https://evil.example", "Access-Control-Request-Method", "GET"}, 405},
		{"GET", "ovens/", []string{"Host", "evil.example:PORT"}, 421},
		{"GET", "ovens/", []string{"Host", "127.0.0.1.evil.example:PORT"}, 421},
		{"GET", "ovens/", []string{"Host", "127.0.0.1"}, 421},
		{"GET", "ovens/", []string{"Host", "127.0.0.1:1"}, 421},
		{"GET", "ovens/", []string{"Host", "localhost.:PORT"}, 421},
		{"GET", "events", []string{"Sec-Fetch-Site", "cross-site"}, 403},
		{"GET", "ovens/page", []string{"Sec-Fetch-Site", "same-site"}, 403},
		{"GET", "ovens/page", []string{"Origin", "http://localhost:1"}, 403},
		{"GET", "ovens/page", []string{"Origin", "null"}, 403},

		{"GET", "ovens", nil, 307},
		{"GET", "ovens/page/", nil, 404},
		{"GET", "ovens/../../etc/passwd", nil, 307},
		{"GET", "ovens/%2e%2e%2fovens.charter.toml", nil, 404},
		{"GET", "ovens.charter.toml", nil, 307},
		{"GET", "ovens.charter.toml/", nil, 404},
		{"GET", "preview.html", nil, 307},
		{"GET", "preview/preview.html", nil, 404},
		{"GET", "favicon.ico/", nil, 404},

		{"GET", "/", nil, 404},
		{"GET", "/ovens/", nil, 404},
		{"GET", "/ovens/page", nil, 404},
		{"GET", "/events", nil, 404},
		{"GET", "/preview.js", nil, 404},
		{"GET", "/ABCDEFGHIJKLMNOPQRSTUVWXYZ/", nil, 404},
		{"GET", "/ABCDEFGHIJKLMNOPQRSTUVWXYZ/ovens/page", nil, 404},
	} {
		answer := ask(c.method, c.path, c.fields...)
		if answer.StatusCode != c.want {
			t.Errorf("%s /%s %q: %s, not %d", c.method, c.path, c.fields, answer.Status, c.want)
		}
		for name, want := range map[string]string{
			"X-Content-Type-Options": "nosniff", "Cache-Control": "no-store", "Referrer-Policy": "no-referrer", "Access-Control-Allow-Origin": "",
		} {
			if got := answer.Header.Get(name); got != want {
				t.Errorf("%s /%s: %s is %q, not %q", c.method, c.path, name, got, want)
			}
		}
		if policy := answer.Header.Get("Content-Security-Policy"); !strings.Contains(policy, "frame-ancestors") {
			t.Errorf("%s /%s: policy %q", c.method, c.path, policy)
		}
	}
}

// ownScript matches the one script there is.
var ownScript = regexp.MustCompile(`<script defer src="/[A-Z2-7]{26}/preview\.js"></script>`)

// What an author types, and what a file is called, is text beside the page too, whatever it is.
func TestPreviewInert(t *testing.T) {
	const payload = `<img src=x onerror=alert(1)><script>alert(2)</script>\u001b]0;x\u0007\u202e`
	hostile := strings.NewReplacer("call-back", "a\\\" onload=\\\"x", "We call", payload).Replace(titled(payload))
	_, _, ask := displayed(t, charter.English, "<b>&.charter.toml", hostile, "broken.charter.toml", "a = <script>\u202e\n")
	for _, path := range []string{"", "b/", "broken/", "broken/page", "b/page"} {
		body := bodyOf(t, ask("GET", path))
		if strings.ContainsAny(body, "\x1b\a\u202e") {
			t.Errorf("/%s: what acts or hides is shown as it is", path)
		}
		rest := ownScript.ReplaceAllString(body, "")
		if found := regexp.MustCompile(`(?i)<(script|img|b)\b|\son\w+="|" onload`).FindString(rest); found != "" {
			t.Errorf("/%s: %q in\n%s", path, found, body)
		}
	}
}

func TestPreviewWords(t *testing.T) {
	sound := strings.Replace(titled("What's ours"), "[[behaviour]]", "[x]\ny = 1\n[[behaviour]]", 1)
	for lang, want := range map[charter.Lang][]string{
		charter.French: {
			`<html lang="fr">`, "Constats", `<span lang="en">What’s ours</span>`, "erreur</strong>", `<h3 lang="en">We call you back.</h3>`,
			`<a href="page#call-back" target="page">`, `<p class="question">`, "Toutes les chartes", "La page telle qu’elle sera exportée",
		},
		charter.English: {
			`<html lang="en">`, "Findings", "error</strong>", "<h3>The file</h3>", "All charters", "The page as it will be exported",
		},
	} {
		_, _, ask := displayed(t, lang, "a.charter.toml", sound, "below/a.charter.toml", "schema 1", "good.charter.toml", goodCharter(t))
		body := bodyOf(t, ask("GET", "a/"))
		for _, part := range want {
			if !strings.Contains(body, part) {
				t.Errorf("%s: no %q in\n%s", lang, part, body)
			}
		}
		nothing, broken, listed := "nothing to report", "The page could not be made", "cannot be shown as it is"
		if lang == charter.French {
			nothing, broken, listed = "rien à signaler", "La page n’a pas pu être faite", "ne peut pas être montrée telle quelle"
		}
		if body := bodyOf(t, ask("GET", "good/")); !strings.Contains(body, ">"+nothing+"<") {
			t.Errorf("%s: no %q in\n%s", lang, nothing, body)
		}
		if body := bodyOf(t, ask("GET", "a-2/")); !strings.Contains(body, broken) {
			t.Errorf("%s: no %q in\n%s", lang, broken, body)
		}
		index := bodyOf(t, ask("GET", ""))
		for _, part := range []string{`/a/" lang="en">What’s ours</a>`, `<a href="/[A-Z2-7]{26}/a-2/"`, `<a href="/[A-Z2-7]{26}/good/"`, nothing, listed} {
			if !regexp.MustCompile(part).MatchString(index) {
				t.Errorf("%s: no %q in\n%s", lang, part, index)
			}
		}
	}
}

// goodCharter returns an example in which there is nothing to find.
func goodCharter(t *testing.T) string {
	t.Helper()
	src := readFile(t, filepath.Join(repositoryTop(t), "examples", "velos-tournesol.charter.toml"))
	return regexp.MustCompile(`(?m)^logo = .*`).ReplaceAllString(src, "") // the picture is elsewhere
}

// A charter that did not change is not read by the rules again, and one that did gives the same page as a fresh start.
func TestPreviewRefresh(t *testing.T) {
	folder, d, ask := displayed(t, charter.English, "a.charter.toml", titled("A"), "b.charter.toml", titled("B"))
	before := d.now.Load()
	d.refresh(t.Context(), nil)
	if d.now.Load() != before {
		t.Error("nothing changed, and there is another scene")
	}
	putCharter(t, filepath.Join(folder, "b.charter.toml"), titled("C"))
	putCharter(t, filepath.Join(folder, "c.charter.toml"), titled("D"))
	d.refresh(t.Context(), nil)
	now := d.now.Load()
	select {
	case <-before.over:
	default:
		t.Error("nobody is told")
	}
	if now.byKey["a"] != before.byKey["a"] || now.byKey["b"] == before.byKey["b"] || now.byKey["c"] == nil {
		t.Error("not those exhibits that changed are new")
	}
	if page := bodyOf(t, ask("GET", "c/page")); !strings.Contains(page, "<h1>D</h1>") {
		t.Errorf("the new charter is not shown:\n%.300s", page)
	}
}

// Nothing runs on once a preview has ended, whoever listens.
func TestPreviewLeavesNothing(t *testing.T) {
	path := filepath.Join(t.TempDir(), "ovens.charter.toml")
	putCharter(t, path, titled("First"))
	_, warm := signal.NotifyContext(t.Context(), os.Interrupt) // the first one starts a goroutine that stays
	warm()
	before := runtime.NumGoroutine()
	ctx, stop := context.WithCancel(t.Context())
	w, _, _ := world()
	said, tell := io.Pipe()
	w.out = tell
	s := &session{streams: w, lang: charter.English}
	ended := make(chan error)
	go func() { ended <- s.preview(ctx, []string{path}, &previewOptions{}) }()
	var address string
	if _, err := fmt.Fscanf(said, "Preview: %s", &address); err != nil {
		t.Fatal(err)
	}
	go func() { _, _ = io.Copy(io.Discard, said) }()
	transport := &http.Transport{}
	var streams []io.Closer
	for range 3 {
		answer, err := (&http.Client{Transport: transport}).Get(address + "events")
		if err != nil {
			t.Fatal(err)
		}
		streams = append(streams, answer.Body)
		if _, err := answer.Body.Read(make([]byte, 10)); err != nil {
			t.Fatal(err)
		}
	}
	stop()
	select {
	case err := <-ended:
		if err != nil {
			t.Error(err)
		}
	case <-time.After(20 * time.Second):
		t.Fatal("the preview does not end")
	}
	tell.Close()
	for _, stream := range streams {
		stream.Close()
	}
	transport.CloseIdleConnections()
	for wait := time.Now(); runtime.NumGoroutine() > before; time.Sleep(10 * time.Millisecond) {
		if time.Since(wait) > 20*time.Second {
			stacks := make([]byte, 1<<20)
			t.Fatalf("%d goroutines before, %d now:\n%s", before, runtime.NumGoroutine(), bytes.TrimRight(stacks[:runtime.Stack(stacks, true)], "\x00"))
		}
	}
}

// What is internal is shown to those who ask for it, and it is said that it is.
func TestPreviewView(t *testing.T) {
	path := filepath.Join(t.TempDir(), "ovens.charter.toml")
	putCharter(t, path, titled("First")+"visibility = \"internal\"\n")
	for view, want := range map[string]bool{"public": false, "internal": true} {
		p := startPreview(t, "--port=0", "--view="+view, path)
		page, beside := p.get("ovens/page"), p.get("ovens/")
		for what, got := range map[string]bool{
			"on the page": strings.Contains(page, "We call you back"), "linked": strings.Contains(beside, `href="page#call-back"`),
			"told": strings.Contains(beside, ">internal page<"),
		} {
			if got != want {
				t.Errorf("--view %s: %s is %v", view, what, got)
			}
		}
		p.stopped(os.Interrupt)
	}
}
