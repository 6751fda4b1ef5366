package export

// Profile names the program that builds a site of Markdown pages; "" for none.
type Profile string
