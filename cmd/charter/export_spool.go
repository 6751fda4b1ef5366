package main

import (
	"os"

	"relcharter/charter"
)

// spool holds finished pages until all are made: the first ones in memory, the others in a temporary file that nobody else can read.
type spool struct {
	held int // bytes in memory
	file *os.File
	end  int64 // of what is in the file
}

// spoolMemory is how many bytes of pages a spool holds in memory.
const spoolMemory = 4 << 20

// berth is where a page is in a spool.
type berth struct {
	data []byte // nil for one in the file
	at   int64
	size int
}

// add puts a page, which the spool may keep, at the end.
func (s *spool) add(data []byte) (berth, error) {
	if s.held += len(data); s.held <= spoolMemory {
		return berth{data: data}, nil
	}
	if s.file == nil {
		file, err := os.CreateTemp("", "charter-*")
		if err != nil {
			return berth{}, notSpooled(err)
		}
		os.Remove(file.Name()) // where a file that is open can be: then nothing is left of a run that is broken off
		s.file = file
	}
	place := berth{at: s.end, size: len(data)}
	n, err := s.file.Write(data)
	s.end += int64(n)
	if err != nil {
		return berth{}, notSpooled(err)
	}
	return place, nil
}

// read returns the page at a place. It may be called from several goroutines at once.
func (s *spool) read(at berth) ([]byte, error) {
	if at.data != nil {
		return at.data, nil
	}
	data := make([]byte, at.size)
	if at.size == 0 {
		return data, nil
	}
	if _, err := s.file.ReadAt(data, at.at); err != nil {
		return nil, notSpooled(err)
	}
	return data, nil
}

func (s *spool) close() {
	if s.file != nil {
		s.file.Close()
		os.Remove(s.file.Name())
	}
}

func notSpooled(err error) error {
	return &problem{what: charter.L10n{
		FR: "les pages n’ont pas pu attendre dans le dossier temporaire : {cause}",
		EN: "the pages could not wait in the temporary folder: {cause}",
	}.With("cause", err.Error())}
}
