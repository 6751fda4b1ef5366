package main

import (
	"bytes"
	"context"
	"crypto/rand"
	"fmt"
	"io"
	"log"
	"net"
	"net/http"
	"runtime/debug"
	"sync"
	"time"

	"relcharter/charter/export"
)

// The bounds on a browser that talks to the preview.
const (
	requestTime   = 10 * time.Second // to ask, and to take the answer
	idleTime      = time.Minute      // between two requests over one connection
	requestSize   = 16 << 10         // bytes of the head of a request
	heartbeatTime = 15 * time.Second // between two signs of life
)

// previewServer serves a display on the loopback.
type previewServer struct {
	address string // for people
	root    string // the path of the address, which nobody else on this computer can guess
	display *display
	http    *http.Server
	serving sync.WaitGroup // the listeners, and the requests under way
	faults  sync.Mutex     // one fault is told at a time
}

// serve serves the display at open ends until stop is called.
func (d *display) serve(ctx context.Context, ends []net.Listener) *previewServer {
	p := &previewServer{root: "/" + rand.Text() + "/", display: d}
	p.address = "http://" + ends[0].Addr().String() + p.root
	p.http = &http.Server{
		Handler:     p.counted(guard(portOf(ends[0]), p.routes())),
		BaseContext: func(net.Listener) context.Context { return ctx },
		ReadTimeout: requestTime, WriteTimeout: requestTime, IdleTimeout: idleTime, MaxHeaderBytes: requestSize,
		ErrorLog: log.New(io.Discard, "", 0), // what a browser gets wrong is no news; faults of ours are told
	}
	for _, end := range ends {
		p.serving.Go(func() { _ = p.http.Serve(end) }) // ends when stop closes it
	}
	return p
}

// stop ends the server at once, open streams of events included.
func (p *previewServer) stop() {
	_ = p.http.Close() // nobody is left to be told
	p.serving.Wait()
}

// counted lets stop wait for a request, and tells a fault of ours.
func (p *previewServer) counted(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		p.serving.Add(1)
		defer p.serving.Done()
		defer func() {
			if cause := recover(); cause != nil {
				p.faults.Lock()
				defer p.faults.Unlock()
				p.display.session.tellFault(cause, debug.Stack())
				w.WriteHeader(http.StatusInternalServerError)
			}
		}()
		next.ServeHTTP(w, r)
	})
}

// routes returns all there is to be asked for, by who knows the root. Nothing is read off the disk for it.
func (p *previewServer) routes() http.Handler {
	mux := http.NewServeMux()
	mux.HandleFunc("GET "+p.root+"{$}", p.home)
	mux.HandleFunc("GET "+p.root+"events", p.events)
	mux.HandleFunc("GET "+p.root+"{key}/{$}", p.withExhibit(p.outer))
	mux.HandleFunc("GET "+p.root+"{key}/page", p.withExhibit(p.page))
	for name, kind := range previewFiles {
		mux.HandleFunc("GET "+p.root+name, func(w http.ResponseWriter, _ *http.Request) {
			data, err := previewFolder.ReadFile("preview/" + name)
			if err != nil {
				panic(err) // embedded
			}
			respond(w, kind, data)
		})
	}
	return mux
}

// home lists the charters; of one alone, it leads to it.
func (p *previewServer) home(w http.ResponseWriter, r *http.Request) {
	now := p.display.now.Load()
	if len(now.exhibits) == 1 {
		http.Redirect(w, r, p.root+now.exhibits[0].Key+"/", http.StatusFound)
		return
	}
	p.write(w, "index", indexView{p.view(), now.sum(), now.exhibits})
}

func (p *previewServer) withExhibit(show func(http.ResponseWriter, *http.Request, *exhibit)) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		ex := p.display.now.Load().byKey[r.PathValue("key")]
		if ex == nil {
			http.NotFound(w, r)
			return
		}
		show(w, r, ex)
	}
}

// outer shows the page in a frame, and what was found beside it.
func (p *previewServer) outer(w http.ResponseWriter, _ *http.Request, ex *exhibit) {
	several := len(p.display.now.Load().exhibits) > 1
	p.write(w, "outer", outerView{p.view(), ex, several, p.display.page.audience() == export.Internal})
}

func (p *previewServer) view() ownView { return viewOf(p.display.session.lang, p.root) }

// page is the very page that is published.
func (p *previewServer) page(w http.ResponseWriter, _ *http.Request, ex *exhibit) {
	w.Header().Set("Content-Security-Policy", pagePolicy)
	if ex.Page == nil {
		p.write(w, "blank", p.view())
		return
	}
	respond(w, "text/html; charset=utf-8", ex.Page)
}

// write answers with one of our own pages.
func (p *previewServer) write(w http.ResponseWriter, name string, view any) {
	var out bytes.Buffer
	if err := previewTemplates().ExecuteTemplate(&out, name, view); err != nil {
		panic(err) // a fault in the template
	}
	respond(w, "text/html; charset=utf-8", out.Bytes())
}

func respond(w http.ResponseWriter, kind string, data []byte) {
	w.Header().Set("Content-Type", kind)
	_, _ = w.Write(data) // a browser that has gone away needs no answer
}

// events tells a browser, as long as it listens, that something has changed: first at once, since it may have changed while nobody
// listened. Server-sent events, as the HTML standard defines them.
func (p *previewServer) events(w http.ResponseWriter, r *http.Request) {
	w.Header().Set("Content-Type", "text/event-stream")
	control := http.NewResponseController(w)
	_ = control.SetReadDeadline(time.Time{}) // the whole request is here; errors show when writing
	beat := time.NewTicker(heartbeatTime)
	defer beat.Stop()
	const changed, alive = "retry: 1000\nevent: change\ndata:\n\n", ":\n\n"
	now := p.display.now.Load()
	for message := changed; r.Method == http.MethodGet; {
		_ = control.SetWriteDeadline(time.Now().Add(requestTime))
		if _, err := fmt.Fprint(w, message); err != nil || control.Flush() != nil {
			return
		}
		select {
		case <-now.over:
			now, message = p.display.now.Load(), changed
		case <-beat.C:
			message = alive
		case <-r.Context().Done():
			return
		}
	}
}
