package export

import (
	"bytes"
	"encoding/base64"
	"encoding/binary"
	"errors"
	"hash/crc32"
	"image"
	"image/color"
	"image/gif"
	"image/jpeg"
	"image/png"
	"slices"
	"strings"
	"testing"
)

// painted returns a picture of that size in a format.
func painted(t *testing.T, format string, width, height, frames int) []byte {
	t.Helper()
	canvas := image.NewPaletted(image.Rect(0, 0, width, height), color.Palette{color.White, color.Black})
	var out bytes.Buffer
	var err error
	switch format {
	case "png":
		err = png.Encode(&out, canvas)
	case "jpeg":
		err = jpeg.Encode(&out, canvas, nil)
	case "gif":
		all := &gif.GIF{}
		for range frames {
			all.Image, all.Delay = append(all.Image, canvas), append(all.Delay, 10)
		}
		err = gif.EncodeAll(&out, all)
	}
	if err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

// moving returns a PNG with the chunk that announces an animation, after the 33 bytes of signature and IHDR.
func moving(t *testing.T) []byte {
	t.Helper()
	chunk := binary.BigEndian.AppendUint32([]byte("\x00\x00\x00\x00acTL"), crc32.ChecksumIEEE([]byte("acTL")))
	return slices.Insert(painted(t, "png", 32, 32, 1), 33, chunk...)
}

// webP returns the head of a WebP file whose first chunk is body; the rest of the file is missing when whole is false.
func webP(chunk string, body []byte, whole bool) []byte {
	size := uint32(4 + 8 + 32)
	if !whole {
		size *= 2
	}
	out := append([]byte("RIFF"), binary.LittleEndian.AppendUint32(nil, size)...)
	out = append(out, "WEBP"+chunk+"\x20\x00\x00\x00"...)
	return append(append(out, body...), make([]byte, 32-len(body))...)
}

func vector(inner string) []byte {
	return []byte(`<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 24 12">` + inner + `</svg>`)
}

// TestLogo tells which pictures can be logos.
func TestLogo(t *testing.T) {
	for name, c := range map[string]struct {
		data []byte
		want string
	}{
		"PNG":               {painted(t, "png", 64, 32, 1), "image/png"},
		"JPEG":              {painted(t, "jpeg", 64, 32, 1), "image/jpeg"},
		"GIF":               {painted(t, "gif", 64, 32, 1), "image/gif"},
		"WebP, extended":    {webP("VP8X", []byte{0, 0, 0, 0, 63, 0, 0, 31, 0, 0}, true), "image/webp"},
		"WebP, lossy":       {webP("VP8 ", []byte{0, 0, 0, 0x9d, 1, 0x2a, 64, 0, 32, 0}, true), "image/webp"},
		"WebP, lossless":    {webP("VP8L", []byte{0x2f, 63, 0xc0, 7, 0}, true), "image/webp"},
		"SVG":               {vector(`<path d="M0 0h9"/>`), "image/svg+xml"},
		"SVG with a head":   {append([]byte("\ufeff<?xml version=\"1.0\"?>\n<!DOCTYPE svg>\n"), vector(``)...), "image/svg+xml"},
		"SVG with parts":    {vector(`<g id="a"/><use href="#a"/><use xlink:href="#a"/><rect fill="url(#b)"/><style>rect{fill:url( '#b')}</style>`), "image/svg+xml"},
		"SVG with a bitmap": {vector(`<image href="data:image/png;base64,AAAA"/>`), "image/svg+xml"},
		"SVG by its sides":  {[]byte(`<svg xmlns="http://www.w3.org/2000/svg" width="24px" height=" 12 "/>`), "image/svg+xml"},
	} {
		logo, err := NewLogo(c.data)
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		if want := "data:" + c.want + ";base64," + base64.StdEncoding.EncodeToString(c.data); string(logo.URI()) != want {
			t.Errorf("%s: %.40s, want %.40s", name, logo.URI(), want)
		}
	}
}

// TestNoLogo tells why a picture cannot be a logo.
func TestNoLogo(t *testing.T) {
	const elsewhere, acts, broken = "elsewhere", "acts or moves", "damaged or incomplete"
	cut := func(data []byte) []byte { return data[:len(data)-4] }
	for name, c := range map[string]struct {
		data []byte
		want string
	}{
		"nothing":                {nil, "no PNG, JPEG, GIF, WebP or SVG"},
		"a text":                 {[]byte("logo"), "no PNG, JPEG, GIF, WebP or SVG"},
		"a PDF":                  {[]byte("%PDF-1.7"), "no PNG, JPEG, GIF, WebP or SVG"},
		"a page":                 {[]byte("<!doctype html><script>alert(1)</script>"), "no SVG"},
		"a page that is XML":     {[]byte(`<html xmlns="http://www.w3.org/1999/xhtml"/>`), "no SVG"},
		"too large":              {make([]byte, LogoLimit+1), "larger than 256 kB"},
		"too small":              {painted(t, "png", 1, 1, 1), "1 × 1 pixels"},
		"too wide":               {painted(t, "png", 5000, 400, 1), "5000 × 400 pixels"},
		"too long":               {painted(t, "gif", 640, 20, 1), "32 times"},
		"a PNG cut short":        {cut(painted(t, "png", 64, 32, 1)), broken},
		"a JPEG cut short":       {cut(painted(t, "jpeg", 64, 32, 1)), broken},
		"a GIF cut short":        {cut(painted(t, "gif", 64, 32, 1)), broken},
		"a WebP cut short":       {webP("VP8X", []byte{0, 0, 0, 0, 63, 0, 0, 31, 0, 0}, false), broken},
		"a WebP without a size":  {webP("ALPH", nil, true), broken},
		"a GIF that moves":       {painted(t, "gif", 64, 32, 2), "moves"},
		"a PNG that moves":       {moving(t), "moves"},
		"a WebP that moves":      {webP("VP8X", []byte{2, 0, 0, 0, 63, 0, 0, 31, 0, 0}, true), "moves"},
		"an SVG cut short":       {cut(vector(``)), "no correct XML"},
		"two SVGs":               {append(vector(``), vector(``)...), "no correct XML"},
		"an SVG, no namespace":   {[]byte(`<svg viewBox="0 0 9 9"/>`), "no SVG"},
		"an SVG without a size":  {[]byte(`<svg xmlns="http://www.w3.org/2000/svg" width="100%"/>`), "viewBox"},
		"an SVG of no size":      {[]byte(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 NaN Inf"/>`), "viewBox"},
		"an SVG, one long line":  {[]byte(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 900 1"/>`), "900 times"},
		"script":                 {vector(`<script>alert(1)</script>`), acts + " (<script>)"},
		"script in capitals":     {vector(`<SCRIPT/>`), acts},
		"script, prefixed":       {vector(`<x:script xmlns:x="http://www.w3.org/2000/svg"/>`), acts},
		"an event":               {vector(`<g OnLoad="alert(1)"/>`), acts + " (OnLoad)"},
		"a foreign object":       {vector(`<foreignObject/>`), acts},
		"an animation":           {vector(`<rect><animate attributeName="x"/></rect>`), acts},
		"a change":               {vector(`<set attributeName="href" to="javascript:alert(1)"/>`), acts},
		"an animation in style":  {vector(`<style>g{animation:a 1s}</style>`), elsewhere},
		"a picture":              {vector(`<image href="https://evil.example/p.png"/>`), elsewhere},
		"a picture, old form":    {vector(`<image xlink:href="//evil.example/p.png"/>`), elsewhere},
		"a file":                 {vector(`<image href="../secret.png"/>`), elsewhere},
		"a style with a comment": {vector(`<style>@imp<!-- -->ort "https://a.example/b"</style>`), elsewhere},
		"a style in two parts":   {vector(`<style>a{fill:u<![CDATA[rl(https:]]>//a.example)}</style>`), elsewhere},
		"a style with a part":    {vector(`<style>@imp<g>x<style>y</style></g>ort "https://a.example/b"</style>`), elsewhere},
		"an SVG in it":           {vector(`<image href="data:image/svg+xml;base64,AAAA"/>`), elsewhere},
		"a part of a file":       {vector(`<use href="a.svg#b"/>`), elsewhere},
		"a link":                 {vector(`<a href="javascript:alert(1)"/>`), elsewhere},
		"a fill":                 {vector(`<rect fill="url(https://evil.example/a.svg#b)"/>`), elsewhere},
		"a style":                {vector(`<rect style="fill:URL( 'a.svg#b')"/>`), elsewhere},
		"a style with an escape": {vector(`<rect style="fill:\75rl(a.svg)"/>`), elsewhere},
		"a style sheet":          {vector(`<style><![CDATA[@import "https://evil.example/a.css";]]></style>`), elsewhere},
		"a style behind another": {vector(`<style><g/>@import "a.css"</style>`), elsewhere},
		"a linked style sheet":   {append([]byte(`<?xml-stylesheet href="a.css"?>`), vector(``)...), elsewhere},
		"another base":           {vector(`<g xml:base="https://evil.example"/>`), elsewhere},
		"entities":               {append([]byte(`<!DOCTYPE svg [<!ENTITY e SYSTEM "file:///etc/passwd">]>`), vector(``)...), elsewhere},
		"an unknown entity":      {vector(`&e;`), "no correct XML"},
		"another encoding":       {append([]byte(`<?xml version="1.0" encoding="UTF-16"?>`), vector(``)...), "no correct XML"},
	} {
		_, err := NewLogo(c.data)
		var refused *LogoError
		if !errors.As(err, &refused) || !strings.Contains(refused.Message.EN, c.want) || refused.Message.FR == "" {
			t.Errorf("%s: %v, want %q", name, err, c.want)
		}
	}
}

// FuzzLogo holds that no file brings the reader of logos down.
func FuzzLogo(f *testing.F) {
	f.Add([]byte("GIF89a\x10\x00\x10\x00\x00\x00\x00\x21\xf9\xff"))
	f.Add([]byte("\x89PNG\r\n\x1a\n\xff\xff\xff\xffIHDR"))
	f.Add(webP("VP8L", []byte{0x2f}, true))
	f.Add(vector(`<g><style>a</style></g>`))
	f.Fuzz(func(t *testing.T, data []byte) {
		if logo, err := NewLogo(data); (logo == nil) == (err == nil) {
			t.Errorf("%v, %v", logo, err)
		}
	})
}

// TestLogoTellsNothing holds that a page's SVG is the picture alone, byte for byte, without who drew it, where and when.
func TestLogoTellsNothing(t *testing.T) {
	const drawn = `<?xml version="1.0"?>
<!-- by Ann --><svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:i="http://www.inkscape.org/x" ` +
		`viewBox="0 0 24 12" i:export="C:\Users\Ann\a.png"><title>Ann's</title><desc>secret <b/></desc><metadata><x xmlns="u"><y/></x></metadata>` +
		`<i:view i:path='a' /><g id="a" data-name="Ann" aria-label="Ann" style='fill:red'><!--Ann--><path d="M0 0h9" i:label="x: y='Ann'"/>` +
		`<text>Ann &amp; <![CDATA[<Bob>]]></text></g><use xlink:href="#a" xlink:title="Ann"/></svg>`
	const want = `<?xml version="1.0"?>
<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:i="http://www.inkscape.org/x" ` +
		`viewBox="0 0 24 12"><g id="a" style='fill:red'><path d="M0 0h9"/>` +
		`<text>Ann &amp; <![CDATA[<Bob>]]></text></g><use xlink:href="#a"/></svg>`
	logo, err := NewLogo([]byte(drawn))
	if err != nil {
		t.Fatal(err)
	}
	if string(logo.Data) != want {
		t.Errorf("got\n%s\nwant\n%s", logo.Data, want)
	}
	if again, err := NewLogo(logo.Data); err != nil || !bytes.Equal(again.Data, logo.Data) {
		t.Errorf("it is no logo any more: %v", err)
	}
}
