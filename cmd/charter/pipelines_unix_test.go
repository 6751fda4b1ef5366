//go:build unix

package main

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
)

// A charter that the user may not read is named, and so is a folder: the run ends with 2, and the others are looked at.
func TestNotAllowed(t *testing.T) {
	dir := t.TempDir()
	program := filepath.Join(dir, "charter") // a copy that every user may run
	if out, err := exec.Command("cp", buildBinary(t), program).CombinedOutput(); err != nil {
		t.Fatalf("%v: %s", err, out)
	}
	files := filepath.Join(dir, "files")
	if err := os.MkdirAll(filepath.Join(files, "closed"), 0o755); err != nil {
		t.Fatal(err)
	}
	for _, name := range []string{"a", "secret", "z"} {
		writeFile(t, filepath.Join(files, name+".charter.toml"), talk)
	}
	for path, mode := range map[string]os.FileMode{filepath.Dir(dir): 0o711, program: 0o755, "secret.charter.toml": 0, "closed": 0} {
		if !filepath.IsAbs(path) {
			path = filepath.Join(files, path)
		}
		if err := os.Chmod(path, mode); err != nil {
			t.Fatal(err)
		}
	}
	t.Cleanup(func() { os.Chmod(filepath.Join(files, "closed"), 0o755) }) // so that it can be removed
	for lang, want := range map[string][]string{
		"en": {"secret.charter.toml: you are not allowed to read this file", "closed: you are not allowed to read this folder", "this check is incomplete"},
		"fr": {"secret.charter.toml\u00a0: vous n’avez pas le droit de lire ce fichier", "closed\u00a0: vous n’avez pas le droit de lire ce dossier", "relecture incomplète"},
	} {
		lint := exec.Command(program, "lint", "--lang", lang)
		lint.Dir = files
		if os.Geteuid() == 0 { // whom no mode stops
			const nobody = 65534
			lint.SysProcAttr = &syscall.SysProcAttr{Credential: &syscall.Credential{Uid: nobody, Gid: nobody}}
		}
		out, _ := lint.CombinedOutput()
		if code := lint.ProcessState.ExitCode(); code != exitUnable {
			t.Errorf("%s: exit code %d\n%s", lang, code, out)
		}
		for _, words := range append(want, "a.charter.toml\n", "z.charter.toml\n") {
			if !strings.Contains(string(out), words) {
				t.Errorf("%s: no %q in\n%s", lang, words, out)
			}
		}
	}
}
