package main

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
)

// exports lists what is measured of charter export: beside Hugo, which builds pages of the Markdown that charter exports, with a layout
// that makes them what ours are and with the barest one; and how the cost grows.
func (b bench) exports() ([]comparison, error) {
	in := func(names ...string) string { return filepath.Join(append([]string{b.work}, names...)...) }
	thousand, err := filepath.Glob(in("charters-1000", "*.toml"))
	if err != nil {
		return nil, err
	}
	most, err := filepath.Glob(in("charters-10000", "*", "*.toml"))
	if err != nil {
		return nil, err
	}
	if len(thousand) != 1_000 || len(most) != 10_000 {
		return nil, fmt.Errorf("%s: %d and %d charters are not 1,000 and 10,000", b.work, len(thousand), len(most))
	}
	for _, s := range []struct {
		name, layout string
		pages        []string
	}{{"site-1000", "hugo-page", thousand}, {"texts-1000", "hugo-texts", thousand}, {"site-1", "hugo-page", thousand[:1]}} {
		if err := b.writeSite(in(s.name), s.layout, s.pages); err != nil {
			return nil, err
		}
	}
	return []comparison{
		{title: "1,000 pages, of charters of 3 kB", bars: exportBars, programs: []*program{
			b.export("charter export", "pages", thousand...),
			b.hugo("Hugo, the same pages", "site-1000").seen("1000"),
			b.hugo("Hugo, the texts alone", "texts-1000").seen("1000"),
		}},
		{title: "One page, the whole process", quick: true, bars: pageBars, programs: []*program{
			b.export("charter export", "page", thousand[0]),
			b.hugo("Hugo, the same page", "site-1").seen("Pages"),
		}},
		{title: "charter export, more charters", unit: "page", bars: flatBars, programs: []*program{
			b.export("1,000 pages", "pages", thousand...).of(1_000),
			b.export("10,000 pages", "pages", most...).of(10_000),
		}},
	}, nil
}

func (b bench) export(name, into string, charters ...string) *program {
	folder := filepath.Join(b.work, into)
	args := []string{filepath.Join(b.peers, "bin", "charter"), "export", "--lang", "en", "--to", "html", "--no-index", "-o", folder + "/"}
	return &program{name: name, args: append(args, charters...), sees: "Page written", makes: folder}
}

func (b bench) hugo(name, site string) *program {
	folder := filepath.Join(b.work, site+"-pages")
	args := []string{filepath.Join(b.peers, "bin", "hugo"), "--noBuildLock", "--buildDrafts", "--source", filepath.Join(b.work, site), "--destination", folder}
	return &program{name: name, peer: "hugo", args: args, makes: folder}
}

// writeSite writes the site that Hugo builds: the Markdown of the charters and the style sheet, which charter exports, and the settings
// with a layout.
func (b bench) writeSite(site, layout string, charters []string) error {
	for _, from := range []string{"hugo", layout} {
		if err := os.CopyFS(site, os.DirFS(filepath.Join(b.settings, from))); err != nil && !errors.Is(err, fs.ErrExist) {
			return err
		}
	}
	style, err := exec.Command(filepath.Join(b.peers, "bin", "charter"), "export", "--print-template", "page.css").Output()
	if err == nil {
		err = errors.Join(os.MkdirAll(filepath.Join(site, "assets"), 0o755), os.WriteFile(filepath.Join(site, "assets", "page.css"), style, 0o600))
	}
	if err != nil {
		return fmt.Errorf("the style sheet: %w", err)
	}
	args := []string{"export", "--to", "markdown", "--front-matter", "hugo", "--no-index", "-o", filepath.Join(site, "content") + "/"}
	out, err := exec.Command(filepath.Join(b.peers, "bin", "charter"), append(args, charters...)...).CombinedOutput()
	if err != nil {
		return fmt.Errorf("charter export: %w: %.200s", err, out)
	}
	return nil
}
