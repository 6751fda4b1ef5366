package desk

import "relcharter/charter"

// Services is what an editor asks of the program around it. Each may take long and may fail; a nil one is not to be had here.
type Services struct {
	// Publish writes the pages of a charter as they are now, named after path, into a folder, and returns the files written.
	Publish func(doc *charter.Document, path, folder string) ([]string, error)
	// Preview writes the page into a folder of its own, for a look, and returns the file written.
	Preview func(doc *charter.Document, path string) (string, error)
	// Browse shows a file in the browser.
	Browse func(file string) error
	// Markdown returns the charter as the Markdown that would be published.
	Markdown func(doc *charter.Document) (string, error)
	// Approved returns the charter at path as it was when it was last approved, and when that was; nil when no approved version is known.
	Approved func(path string) (*charter.Document, string, error)
}
