package main

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"

	"relcharter/charter"
	"relcharter/lint"
	"relcharter/lint/report"
	"relcharter/lint/rules"
)

// revision is the files of a git revision that a run compares with.
type revision struct {
	repository *repository
	texts      map[string]string   // by the file's path in the repository: those looked at, and the charters that are gone
	named      []func(string) bool // whether a folder or pattern of the command means a file of the repository

	gone struct {
		sync.Mutex
		charters []*charter.Document // at the revision, and not on the disk today; Name is the path in the repository
		moved    map[*charter.Document]bool
	}
}

// openRevision reads from the repository of the files what a run compares them with.
func openRevision(name string, paths, files []string) (*revision, error) {
	at := paths[0]
	if info, err := os.Stat(at); err != nil || !info.IsDir() {
		at = filepath.Dir(at) // "-" and patterns: the current folder, or where they begin
		if root, _ := pattern(paths[0] + "*"); isPattern(paths[0]) {
			at = root
		}
	}
	repo, err := openRepository(at, name)
	if err != nil {
		return nil, err
	}
	r := &revision{repository: repo, texts: map[string]string{}}
	r.gone.moved = map[*charter.Document]bool{}
	objects, err := repo.objects()
	if err != nil {
		return nil, err
	}
	var wanted []string
	for _, file := range files {
		rel, inside := repo.relative(file)
		if !inside {
			return nil, gitError("{path} n’est pas dans le même dépôt git que le reste ; relisez un dépôt à la fois",
				"{path} is not in the same git repository as the rest; check one repository at a time", "path", file)
		}
		if objects[rel] != "" {
			wanted = append(wanted, rel)
		}
	}
	for _, path := range paths {
		info, err := os.Stat(path)
		switch {
		case err == nil && info.IsDir():
			if rel, inside := repo.relative(filepath.Join(path, "x")); inside {
				folder := strings.TrimSuffix(rel, "x")
				r.named = append(r.named, func(file string) bool { return strings.HasPrefix(file, folder) })
			}
		case err != nil && isPattern(path):
			_, matches := pattern(path)
			r.named = append(r.named, func(file string) bool { return matches(shownPath(filepath.Join(repo.top, filepath.FromSlash(file)))) })
		}
	}
	var lost []string
	for path := range objects {
		if charter.IsFileName(path[strings.LastIndexByte(path, '/')+1:]) {
			if _, err := os.Lstat(filepath.Join(repo.top, filepath.FromSlash(path))); err != nil {
				lost = append(lost, path)
			}
		}
	}
	slices.Sort(lost)
	return r, r.read(objects, append(wanted, lost...), lost)
}

// read reads files of the revision; lost are those that are not on the disk today.
func (r *revision) read(objects map[string]string, paths, lost []string) error {
	ids := make([]string, len(paths))
	for i, path := range paths {
		ids[i] = objects[path]
	}
	texts, err := r.repository.texts(ids)
	if err != nil {
		return err
	}
	for i, path := range paths {
		r.texts[path] = texts[i]
	}
	for _, path := range lost {
		r.gone.charters = append(r.gone.charters, charter.Parse(path, r.texts[path]))
	}
	return nil
}

// text returns a file as it was.
func (r *revision) text(path string) (string, bool) {
	rel, inside := r.repository.relative(path)
	text, ok := r.texts[rel]
	return text, ok && inside
}

// charter returns a charter as it was: the file of the same path, else the charter of the same id in a file that is gone. It returns nil
// for a charter that is new, and for one that could not be read as it was.
func (r *revision) charter(doc *charter.Document) *charter.Document {
	if text, ok := r.text(doc.Name); ok {
		return readable(charter.Parse(doc.Name, text))
	}
	r.gone.Lock()
	defer r.gone.Unlock()
	for _, was := range r.gone.charters {
		if id := was.Charter.ID.Value; id != "" && id == doc.Charter.ID.Value { // each copy of it is compared
			r.gone.moved[was] = true
			return readable(was)
		}
	}
	return nil
}

func readable(doc *charter.Document) *charter.Document {
	if !doc.Wellformed() {
		return nil
	}
	return doc
}

// withdrawn returns the charters of the folders named that people could read at the revision and that are gone: nothing in the files of
// today would tell.
func (l *linting) withdrawn() []checked {
	drift := rules.Find("promise-drift")
	if !slices.Contains(l.used, drift) {
		return nil
	}
	// Of group File: it is said of a file that could not be read either, and nothing in the file itself can accept that it is gone.
	gone := *drift
	gone.Compares, gone.Group, gone.Check = false, lint.File, l.reportGone
	var out []checked
	for _, was := range l.revision.gone.charters {
		status := was.Charter.Status.Value
		under, err := l.regimes.of(filepath.Join(l.revision.repository.top, filepath.FromSlash(was.Name)))
		if err != nil || under.leavesOut(filepath.Join(l.revision.repository.top, filepath.FromSlash(was.Name))) || !slices.Contains(under.rules, drift) {
			continue
		}
		if l.revision.gone.moved[was] || !l.revision.means(was.Name) || status == "draft" || status == "retired" || promises(was) == 0 {
			continue
		}
		result := lint.Run(was, []*lint.Rule{&gone}, lint.Options{Today: l.today, Severities: under.Severities})
		file := report.Of(was, result, l.keep(result.Findings))
		file.Readable = true // today there is nothing left to read
		out = append(out, checked{File: file})
	}
	return out
}

// reportGone reports that a charter, as it was, is gone.
func (l *linting) reportGone(p *lint.Pass) {
	p.ReportAt("charter", p.Charter.Title.Span, charter.L10n{
		FR: "cette charte a disparu depuis {revision}, et ses promesses avec elle ({n}) ; dites-le, ou donnez-lui status = \"retired\"",
		EN: "this charter is gone since {revision}, and its promises with it ({n}); say so, or give it status = \"retired\"",
	}.With("revision", charter.Short(l.against.path, 40), "n", plain(promises(p.Document))))
}

// promises returns how many acts of a charter were promised to its readers.
func promises(doc *charter.Document) int {
	n := 0
	for _, b := range doc.Behaviours {
		if b.Running() && b.Public() {
			n++
		}
	}
	return n
}

// means reports whether the command means a file of the repository: it lies in a folder that was named, or answers a pattern.
func (r *revision) means(path string) bool {
	return slices.ContainsFunc(r.named, func(means func(string) bool) bool { return means(path) })
}
