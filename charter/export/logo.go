package export

// Logo is a picture that is part of a page.
type Logo struct {
	Type string // its media type, "image/png"
	Data []byte
}
