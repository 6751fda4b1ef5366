package prose

// Detect returns the language a text is most likely written in, by its most frequent closed words; fallback when it has none
// that tells.
func Detect(text, fallback string) string {
	best, most := fallback, 0
	for _, lang := range Languages {
		p, _ := packOf(lang)
		n := 0
		for _, t := range tokenise(text, p) {
			if tag, ok := p.closed[t.low]; ok && tag != "NUM" {
				n += 2
				if lang == fallback {
					n++
				}
			}
		}
		if n > most {
			best, most = lang, n
		}
	}
	return best
}
