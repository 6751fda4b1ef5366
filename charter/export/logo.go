package export

import (
	"bytes"
	"encoding/base64"
	"html/template"
	"image"
	_ "image/gif"
	_ "image/jpeg"
	_ "image/png"
	"strconv"

	"relcharter/charter"
)

// Logo is a picture that is part of a page.
type Logo struct {
	Type string // its media type, "image/png"
	Data []byte
}

// URI returns the picture as an address that holds it.
func (l *Logo) URI() template.URL {
	return template.URL("data:" + l.Type + ";base64," + base64.StdEncoding.EncodeToString(l.Data))
}

// LogoLimit is the largest file a logo may be, in bytes: a page is to be read on a telephone.
const LogoLimit = 256 << 10

const (
	leastLogoSide = 16   // pixels: what is smaller is not seen
	mostLogoSide  = 4096 // pixels: what is larger is meant for a printer
	mostLogoShape = 16   // how many times longer one side may be than the other
	vectorType    = "image/svg+xml"
)

// LogoError is why a picture cannot be a logo, in words for the person who chose it.
type LogoError struct{ Message charter.L10n }

func (e *LogoError) Error() string { return e.Message.EN }

// NewLogo returns the picture in data, of a type found by content: PNG, JPEG, GIF, WebP or SVG. It does not move, and an SVG holds
// nothing that could run or be fetched; what it says of itself and of where it was drawn is taken out of it. What cannot be a logo gives a *LogoError.
func NewLogo(data []byte) (*Logo, error) {
	if len(data) > LogoLimit {
		return nil, &LogoError{charter.L10n{
			FR: "cette image dépasse {n} ko : enregistrez-la en plus petit", EN: "this picture is larger than {n} kB: save it smaller",
		}.With("n", strconv.Itoa(LogoLimit>>10))}
	}
	media, width, height, err := pictureOf(data)
	if err != nil {
		return nil, err
	}
	shape := max(width, height) / min(width, height)
	switch {
	case shape > mostLogoShape:
		return nil, &LogoError{charter.L10n{
			FR: "un côté de cette image fait {shape} fois l’autre : {most} au plus, pour qu’on la voie en entier",
			EN: "one side of this picture is {shape} times the other: at most {most}, for all of it to be seen",
		}.With("shape", pixels(shape), "most", pixels(mostLogoShape))}
	case media == vectorType: // of any size
	case min(width, height) < leastLogoSide, max(width, height) > mostLogoSide:
		return nil, &LogoError{charter.L10n{
			FR: "cette image fait {width} × {height} pixels : il en faut entre {least} et {most} de chaque côté",
			EN: "this picture is {width} × {height} pixels: each side must have between {least} and {most}",
		}.With("width", pixels(width), "height", pixels(height), "least", pixels(leastLogoSide), "most", pixels(mostLogoSide))}
	}
	if media == vectorType {
		data = pictureAlone(data)
	}
	return &Logo{Type: media, Data: data}, nil
}

func pixels(n float64) string { return strconv.FormatFloat(n, 'f', 0, 64) }

// pictureOf returns the media type and the size, in pixels, of a picture that pages can hold.
func pictureOf(data []byte) (media string, width, height float64, err error) {
	if bytes.HasPrefix(bytes.TrimSpace(bytes.TrimPrefix(data, []byte("\ufeff"))), []byte("<")) {
		width, height, err = vectorSize(data)
		return vectorType, width, height, err
	}
	if isWebP(data) {
		w, h, ok := webPSize(data)
		if !ok {
			return "", 0, 0, errBrokenLogo
		}
		media, width, height = "image/webp", float64(w), float64(h)
	} else {
		found, kind, e := image.DecodeConfig(bytes.NewReader(data))
		switch {
		case kind == "":
			return "", 0, 0, errNoPicture
		case e != nil:
			return "", 0, 0, errBrokenLogo
		}
		media, width, height = "image/"+kind, float64(found.Width), float64(found.Height)
	}
	if moves(media, data) {
		return "", 0, 0, errMovingLogo
	}
	if !whole(media, data) {
		return "", 0, 0, errBrokenLogo
	}
	return media, width, height, nil
}

var (
	errNoPicture = &LogoError{charter.L10n{
		FR: "ce n’est pas une image PNG, JPEG, GIF, WebP ou SVG, quel que soit son nom : enregistrez-la dans l’un de ces formats",
		EN: "this is no PNG, JPEG, GIF, WebP or SVG picture, whatever its name: save it as one of these",
	}}
	errBrokenLogo = &LogoError{charter.L10n{
		FR: "cette image est abîmée ou incomplète : enregistrez-la de nouveau", EN: "this picture is damaged or incomplete: save it again",
	}}
	errMovingLogo = &LogoError{charter.L10n{
		FR: "cette image bouge, et personne ne pourrait l’arrêter : gardez-en une seule vue",
		EN: "this picture moves, and nobody could stop it: keep a single frame",
	}}
)
