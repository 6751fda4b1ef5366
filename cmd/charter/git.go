package main

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	"relcharter/charter"
)

// gitError says why git could not answer.
func gitError(fr, en string, pairs ...string) error {
	return &problem{what: charter.L10n{FR: "--against : " + fr, EN: "--against: " + en}.With(pairs...)}
}

// gitCommand returns a command of git in a folder. The repository is the one the folder is in, whatever a hook that runs this has set, and
// nothing is fetched.
func gitCommand(folder string, args ...string) *exec.Cmd {
	cmd := exec.Command("git", append([]string{"-C", folder}, args...)...)
	for _, set := range os.Environ() {
		name, _, _ := strings.Cut(set, "=")
		if !slices.Contains([]string{"GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_PREFIX"}, name) {
			cmd.Env = append(cmd.Env, set)
		}
	}
	cmd.Env = append(cmd.Env, "GIT_NO_LAZY_FETCH=1", "LC_ALL=C")
	return cmd
}

// git runs git in a folder and returns what it writes.
func git(folder string, args ...string) ([]byte, error) {
	cmd := gitCommand(folder, args...)
	var errs bytes.Buffer
	cmd.Stderr = &errs
	out, err := cmd.Output()
	if err != nil {
		if errors.Is(err, exec.ErrNotFound) {
			return nil, gitError("git n’est pas installé ici", "git is not installed here")
		}
		return nil, fmt.Errorf("git %s: %w: %s", args[0], err, strings.TrimSpace(errs.String()))
	}
	return out, nil
}

// trackedIn returns which files of a folder git tracks although its patterns match them, relative to the folder, with slashes: none where
// there is no git. What git tracks it does not ignore.
func trackedIn(folder string) map[string]bool {
	out := map[string]bool{}
	list, err := git(folder, "ls-files", "-z", "--ignored", "--cached", "--exclude-standard")
	if err != nil {
		return out // what the patterns match stays left out, and is said
	}
	for name := range strings.SplitSeq(string(list), "\x00") {
		out[name] = true
	}
	return out
}

// repository is a git repository, at one of its revisions.
type repository struct {
	top      string // its folder
	revision string // the commit, as 40 or 64 hexadecimal digits
}

// openRepository returns the repository a folder is in, at a revision.
func openRepository(folder, name string) (*repository, error) {
	top, err := git(folder, "rev-parse", "--show-toplevel")
	var told *problem
	switch {
	case errors.As(err, &told):
		return nil, err
	case err != nil && strings.Contains(err.Error(), "not a git repository"):
		return nil, gitError("{folder} n’est pas dans un dépôt git", "{folder} is not in a git repository", "folder", folder)
	case err != nil:
		return nil, gitError("git refuse de répondre ({cause})", "git refuses to answer ({cause})", "cause", charter.Short(err.Error(), 200))
	}
	r := &repository{top: filepath.FromSlash(strings.TrimRight(string(top), "\r\n"))}
	commit, err := git(r.top, "rev-parse", "--verify", "--quiet", "--end-of-options", name+"^{commit}")
	if err != nil {
		out := gitError("git ne connaît pas la révision « {name} »", "git knows no revision “{name}”", "name", charter.Short(name, 60)).(*problem)
		out.next = charter.L10n{
			FR: "dans une chaîne de publication, récupérez-la d’abord : git fetch, ou tout l’historique au checkout",
			EN: "in a pipeline, fetch it first: git fetch, or the whole history at checkout",
		}
		return nil, out
	}
	r.revision = strings.TrimSpace(string(commit))
	return r, nil
}

// relative returns a path as the repository names it, with slashes; false for a file that lies outside of it.
func (r *repository) relative(path string) (string, bool) {
	full, err := filepath.Abs(path)
	if err != nil {
		return "", false
	}
	if real, err := filepath.EvalSymlinks(full); err == nil {
		full = real // what a link stands for is what people edit
	} else if real, err := filepath.EvalSymlinks(filepath.Dir(full)); err == nil {
		full = filepath.Join(real, filepath.Base(full))
	}
	top := r.top
	if real, err := filepath.EvalSymlinks(top); err == nil {
		top = real
	}
	rel, err := filepath.Rel(top, full)
	if err != nil || !filepath.IsLocal(rel) {
		return "", false
	}
	return filepath.ToSlash(rel), true
}

// objects returns the files of the revision: by name, with slashes, the object that holds each.
func (r *repository) objects() (map[string]string, error) {
	list, err := git(r.top, "ls-tree", "-r", "-z", "--full-tree", r.revision)
	if err != nil {
		return nil, err
	}
	out := map[string]string{}
	for entry := range strings.SplitSeq(string(list), "\x00") {
		about, name, ok := strings.Cut(entry, "\t") // "100644 blob <object>"
		if fields := strings.Fields(about); ok && len(fields) == 3 && fields[1] == "blob" {
			out[name] = fields[2]
		}
	}
	return out, nil
}

// texts returns what objects hold, in their order; "" for one larger than a charter can be. One process reads them all.
func (r *repository) texts(objects []string) ([]string, error) {
	if len(objects) == 0 {
		return nil, nil
	}
	cmd := gitCommand(r.top, "cat-file", "--batch")
	in, err := cmd.StdinPipe()
	if err != nil {
		return nil, err
	}
	pipe, err := cmd.StdoutPipe()
	if err != nil {
		return nil, err
	}
	if err := cmd.Start(); err != nil {
		return nil, err
	}
	go func() {
		defer in.Close()
		for _, object := range objects {
			if _, err := io.WriteString(in, object+"\n"); err != nil {
				return // git ended, and its end says why
			}
		}
	}()
	reader := bufio.NewReader(pipe)
	out := make([]string, len(objects))
	for i := range objects {
		if out[i], err = readObject(reader); err != nil {
			return nil, errors.Join(fmt.Errorf("git cat-file: %w", err), cmd.Wait())
		}
	}
	return out, cmd.Wait()
}

// readObject reads one answer of git cat-file --batch: "<object> <kind> <size>", the bytes and a line feed.
func readObject(r *bufio.Reader) (string, error) {
	head, err := r.ReadString('\n')
	if err != nil {
		return "", err
	}
	fields := strings.Fields(head)
	if len(fields) != 3 {
		return "", errors.New(strings.TrimSpace(head))
	}
	size, err := strconv.ParseInt(fields[2], 10, 64)
	if err != nil {
		return "", err
	}
	if size > charter.MaxSize {
		_, err := io.CopyN(io.Discard, r, size+1)
		return "", err
	}
	body := make([]byte, size+1)
	if _, err := io.ReadFull(r, body); err != nil {
		return "", err
	}
	return string(body[:size]), nil
}
