package export

import (
	"bytes"
	"encoding/binary"
)

// A few facts are read off pictures made of pixels without decoding them, which would take more memory than all the rest of a page.

// isWebP tells a WebP file by its first bytes: a RIFF container (https://developers.google.com/speed/webp/docs/riff_container).
func isWebP(data []byte) bool {
	return len(data) >= 12 && string(data[:4]) == "RIFF" && string(data[8:12]) == "WEBP"
}

// webPSize returns the size of a WebP picture, in pixels, and false when its first chunk does not hold one.
func webPSize(data []byte) (width, height int, ok bool) {
	if len(data) < 30 {
		return 0, 0, false
	}
	chunk, body := string(data[12:16]), data[20:]
	switch chunk {
	case "VP8X": // 24 bits each, less one
		return 1 + int(body[4]) + int(body[5])<<8 + int(body[6])<<16, 1 + int(body[7]) + int(body[8])<<8 + int(body[9])<<16, true
	case "VP8 ": // 14 bits each, after the start code
		return int(binary.LittleEndian.Uint16(body[6:])) & 0x3fff, int(binary.LittleEndian.Uint16(body[8:])) & 0x3fff,
			bytes.Equal(body[3:6], []byte{0x9d, 0x01, 0x2a})
	case "VP8L": // 14 bits each, less one, after the signature
		bits := binary.LittleEndian.Uint32(body[1:])
		return 1 + int(bits&0x3fff), 1 + int(bits>>14&0x3fff), body[0] == 0x2f
	}
	return 0, 0, false
}

// moves reports whether a picture has more than one frame.
func moves(media string, data []byte) bool {
	switch media {
	case "image/png":
		found := false
		pngChunks(data, func(name string) { found = found || name == "acTL" })
		return found
	case "image/gif":
		return gifFrames(data) > 1
	case "image/webp":
		return string(data[12:16]) == "VP8X" && data[20]&0x02 != 0
	}
	return false
}

// whole reports whether a picture goes on to its end.
func whole(media string, data []byte) bool {
	switch media {
	case "image/png":
		last := ""
		pngChunks(data, func(name string) { last = name })
		return last == "IEND"
	case "image/gif":
		return gifFrames(data) == 1
	case "image/jpeg":
		return bytes.Contains(data, []byte{0xff, 0xd9})
	case "image/webp":
		return int64(binary.LittleEndian.Uint32(data[4:]))+8 <= int64(len(data))
	}
	return false
}

// pngChunks calls visit with the names of the whole chunks of a PNG file, up to IEND.
func pngChunks(data []byte, visit func(name string)) {
	for at := 8; at+12 <= len(data); {
		size := int64(binary.BigEndian.Uint32(data[at:]))
		if size > int64(len(data)-at-12) {
			return
		}
		name := string(data[at+4 : at+8])
		visit(name)
		if name == "IEND" {
			return
		}
		at += 12 + int(size)
	}
}

// gifFrames returns how many frames a GIF file has, and 0 when it does not end as one must
// (https://www.w3.org/Graphics/GIF/spec-gif89a.txt).
func gifFrames(data []byte) int {
	if len(data) < 13 {
		return 0
	}
	colours := func(flags byte) int { // bytes in the colour table that the flags announce
		if flags&0x80 == 0 {
			return 0
		}
		return 3 << (flags&7 + 1)
	}
	at, frames := 13+colours(data[10]), 0
	for at < len(data) {
		switch data[at] {
		case 0x3b: // the end
			return frames
		case 0x21: // an extension: its label, then blocks
			at += 2
		case 0x2c: // a frame: place and size, colours, the width of codes, then blocks
			if at+10 > len(data) {
				return 0
			}
			frames++
			at += 11 + colours(data[at+9])
		default:
			return 0
		}
		for at < len(data) && data[at] != 0 {
			at += 1 + int(data[at])
		}
		at++
	}
	return 0
}
