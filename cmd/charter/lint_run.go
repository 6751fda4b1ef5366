package main

import (
	"context"
	"slices"
	"sync/atomic"

	"relcharter/charter"
	"relcharter/lint"
	"relcharter/lint/markdown"
	"relcharter/lint/report"
	"relcharter/lint/rules"
)

// lint is the job of charter lint.
func (s *session) lint(ctx context.Context, paths []string, o *lintOptions) error {
	if err := o.conflict(paths); err != nil {
		return err
	}
	if len(paths) == 0 {
		paths = []string{"."}
	}
	if o.watch {
		return s.watch(ctx, paths, o)
	}
	return s.lintOnce(paths, o)
}

// conflict returns what the options ask for that cannot be had.
func (o *lintOptions) conflict(paths []string) error {
	says := func(fr, en string, pairs ...string) error {
		return &problem{what: charter.L10n{FR: fr, EN: en}.With(pairs...)}
	}
	stdin := slices.Contains(paths, "-")
	for _, rule := range rulesOf(o.without.ids) {
		if !rule.Acceptable() {
			return says("--no-rule : « {id} » ne peut pas être éteinte ; sans elle, un feu vert ne voudrait rien dire",
				"--no-rule: “{id}” cannot be turned off; without it a green light would mean nothing", "id", rule.ID)
		}
	}
	switch {
	case o.failOn.value == failNew && o.against.path == "" && o.baseline.path == "":
		return says("--fail-on new : nouveau par rapport à quoi ? ajoutez --against RÉVISION ou --baseline FICHIER",
			"--fail-on new: new compared with what? add --against REVISION or --baseline FILE")
	case o.against.path != "" && o.baseline.path != "":
		return says("--against et --baseline ne vont pas ensemble : choisissez l’un des deux", "--against and --baseline do not go together: choose one")
	case o.baseline.path != "" && o.writeBase.path != "":
		return says("--baseline et --write-baseline ne vont pas ensemble : choisissez l’un des deux", "--baseline and --write-baseline do not go together: choose one")
	case o.writeBase.path != "" && (len(o.only.ids) > 0 || len(o.without.ids) > 0):
		return says("--write-baseline retient tous les constats : retirez --rule et --no-rule", "--write-baseline keeps all findings: leave out --rule and --no-rule")
	case o.diff && o.format.value != "text":
		return says("--diff montre un diff, pas un rapport : retirez --format", "--diff shows a diff, not a report: leave out --format")
	case o.fix && o.asOf.given:
		return says("--fix corrige d’après aujourd’hui : retirez --as-of", "--fix mends by today’s date: leave out --as-of")
	case o.fix && o.diff:
		return says("--fix écrit, --diff ne fait que montrer : choisissez l’un des deux", "--fix writes, --diff only shows: choose one")
	case stdin && o.fix:
		return says("--fix corrige des fichiers ; pour l’entrée standard, --diff montre ce qui changerait", "--fix mends files; for standard input, --diff shows what would change")
	case stdin && o.watch:
		return says("--watch surveille des fichiers, pas l’entrée standard", "--watch watches files, not standard input")
	case o.stdinName.path != "" && !stdin:
		return says("--stdin-name nomme l’entrée standard : ajoutez - aux chemins", "--stdin-name names standard input: add - to the paths")
	case o.watch && (o.fix || o.diff || o.writeBase.path != ""):
		return says("--watch relit seulement ; retirez --fix, --diff ou --write-baseline", "--watch only checks; leave out --fix, --diff or --write-baseline")
	}
	return nil
}

// linting is one run of the linter.
type linting struct {
	*lintOptions
	session  *session
	regimes  *regimes
	today    charter.Date
	revision *revision // what the charters are compared with; nil for nothing
	found    *search
	checked  []checked
	used     []*lint.Rule       // that look at one of the files, sorted by id
	text     *report.TextWriter // writes each file as it is checked; nil for a report that needs all of them
	brief    atomic.Bool        // text shows no excerpts any more
}

// window is how many files are checked before the first of them is reported.
const window = 32

// checked is what became of one file.
type checked struct {
	report.File
	mended int    // how many repairs were made, or would be
	diff   string // what the repairs would change
}

func (s *session) lintOnce(paths []string, o *lintOptions) error {
	l := &linting{lintOptions: o, session: s, regimes: newRegimes(o), today: o.asOf.date}
	if !o.asOf.given {
		l.today = charter.DateOf(s.now())
	}
	var err error
	if l.found, err = find(paths, l.regimes); err != nil {
		return l.refuse(err)
	}
	under := make([]*regime, len(l.found.targets))
	for i, t := range l.found.targets {
		if under[i], err = l.regimes.of(l.nameOf(t)); err != nil {
			return l.refuse(err)
		}
	}
	l.use(under)
	if err := l.idle(); err != nil {
		return err
	}
	if o.against.path != "" {
		if l.revision, err = openRevision(o.against.path, paths, l.names()); err != nil {
			return err
		}
	}
	s.easeMemory(len(l.found.targets), lintGarbage)
	l.checked = make([]checked, len(l.found.targets))
	if l.format.value == "text" && o.against.path == "" && o.baseline.path == "" && o.writeBase.path == "" && !o.diff {
		l.text = report.NewText(s.out, l.report(), len(l.checked))
	}
	lint.InOrder(len(l.checked), window, func(i int) checked { return l.check(l.found.targets[i], under[i]) }, func(i int, c checked) {
		l.checked[i] = c
		if l.text != nil {
			l.text.Add(&l.checked[i].File)
			l.brief.Store(l.text.Brief())
		}
	})
	if l.revision != nil {
		l.checked = append(l.checked, l.withdrawn()...)
	}
	return l.conclude()
}

// refuse ends a run whose settings cannot be meant.
func (l *linting) refuse(err error) error {
	if l.format.value != "text" {
		r := l.report()
		r.Files, r.Skipped = asFiles(err), nil
		if err := l.session.report(r, l.format.value); err != nil {
			return err
		}
	}
	return l.session.tellSettings(err, nothingChecked)
}

// use notes which rules look at one of the files.
func (l *linting) use(under []*regime) {
	type look struct {
		under   *regime
		charter bool
	}
	looks := map[look]bool{}
	for i, t := range l.found.targets {
		looks[look{under[i], !markdown.IsFileName(l.nameOf(t))}] = true
	}
	for _, rule := range l.regimes.catalogue.Rules {
		for at := range looks {
			if slices.Contains(at.under.rules, rule) && rule.Applies(at.charter, at.charter && l.against.path != "") {
				l.used = append(l.used, rule)
				break
			}
		}
	}
}

// idle returns an error when a rule that was asked for looks at none of the files: a run that found nothing would look like a green one.
func (l *linting) idle() error {
	for _, rule := range rulesOf(l.only.ids) {
		switch {
		case len(l.found.targets) == 0 || slices.Contains(l.used, rule):
		case rule.Compares && l.against.path == "":
			return &problem{what: charter.L10n{
				FR: "--rule {id} : rien à comparer ; ajoutez --against RÉVISION", EN: "--rule {id}: nothing to compare with; add --against REVISION",
			}.With("id", rule.ID)}
		default:
			return &problem{what: charter.L10n{
				FR: "--rule {id} : rien à relire ; la règle est éteinte dans les réglages, ou ne regarde que les chartes",
				EN: "--rule {id}: nothing to check; the rule is off in the settings, or looks at charters only",
			}.With("id", rule.ID)}
		}
	}
	return nil
}

// keep says what of a file is to be kept for the report: excerpts are shown of one file, or of a few findings.
func (l *linting) keep(findings []lint.Finding) report.Keep {
	few := len(l.found.targets) == 1 || !l.brief.Load() && lint.Count(findings).AtLeast(lint.Hint) <= report.DetailLimit
	return report.Keep{Lang: l.session.lang, Excerpts: l.format.value == "text" && few}
}

// names returns the names under which files are looked at.
func (l *linting) names() []string {
	var out []string
	for _, t := range l.found.targets {
		out = append(out, l.nameOf(t))
	}
	return out
}

// nameOf returns the name under which a file is looked at.
func (l *linting) nameOf(t target) string {
	if t.path == "-" && l.stdinName.path != "" {
		return l.stdinName.path
	}
	return t.path
}

// conclude compares, reports and says how it ended.
func (l *linting) conclude() error {
	s := l.session
	if l.baseline.path != "" {
		if err := l.markBaseline(); err != nil {
			return err
		}
	}
	if l.diff {
		if err := l.showDiff(); err != nil {
			return err
		}
	} else if l.text != nil && (len(l.checked) > 0 || l.allowEmpty) {
		if err := l.text.End(l.report()); err != nil {
			return cannotWrite(err)
		}
	} else if l.format.value != "text" || l.text == nil {
		if err := s.report(l.report(), l.format.value); err != nil {
			return err
		}
	}
	if drift := rules.Find("promise-drift"); l.against.path != "" && !slices.Contains(l.used, drift) {
		s.complain(charter.L10n{
			FR: "promise-drift est éteinte : les promesses affaiblies n’ont pas été cherchées", EN: "promise-drift is off: weakened promises were not looked for",
		})
	}
	l.tellMended()
	if len(l.found.skipped) > 0 {
		s.complain(charter.L10n{
			FR: "laissées de côté, car git ou les réglages les ignorent : {names}",
			EN: "left out, because git or the settings ignore them: {names}",
		}.With("names", firstNames(l.found.skipped)))
	}
	return l.verdict()
}

func (l *linting) report() report.Report {
	s := l.session
	r := report.Report{
		Rules: l.used, Against: l.against.path, FailOn: l.threshold(),
		Lang: s.lang, Version: versionName(), Color: s.colored(), Width: s.width(),
	}
	if l.baseline.path != "" {
		r.Against = l.baseline.path
	}
	if l.found != nil {
		r.Skipped = l.found.skipped
	}
	for i := range l.checked {
		r.Files = append(r.Files, l.checked[i].File)
	}
	return r
}
