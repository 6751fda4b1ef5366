//go:build unix

package charter

import (
	"io/fs"
	"os"
	"syscall"
)

// keepOwner gives path the owner and group of the file it is to replace. Only root can give a file away: for anybody else a
// file of another owner in a folder they may write to becomes theirs, as with any editor that replaces files.
func keepOwner(path string, of fs.FileInfo) error {
	st, ok := of.Sys().(*syscall.Stat_t)
	if !ok || int(st.Uid) == os.Geteuid() && int(st.Gid) == os.Getegid() {
		return nil
	}
	if err := os.Lchown(path, int(st.Uid), int(st.Gid)); err != nil {
		os.Lchown(path, -1, int(st.Gid)) // the group alone, where its members may
	}
	return nil
}

func rename(from, to string) error { return os.Rename(from, to) }

// syncFolder makes the rename last through a power failure. File systems that cannot sync a folder say so; the file itself
// is whole all the same.
func syncFolder(path string) error {
	f, err := os.Open(path)
	if err != nil {
		return nil
	}
	defer f.Close()
	f.Sync()
	return nil
}
