package main

import "math"

// classes is how many labels there are.
const classes = 4

// problem is a softmax regression over binary features, with a penalty of its own for each weight. Its sums run in a fixed order
// and no product is fused with a sum, so that every platform learns the same weights.
type problem struct {
	rows    [][]int32 // columns of each statement
	class   []int
	columns int
	penalty []float64 // by column and class
}

// scores adds up the weights of a row; the last column is the bias.
func (p *problem) scores(w []float64, row []int32, z *[classes]float64) {
	copy(z[:], w[p.columns*classes:])
	for _, f := range row {
		c := w[int(f)*classes : int(f)*classes+classes : int(f)*classes+classes]
		z[0] += c[0]
		z[1] += c[1]
		z[2] += c[2]
		z[3] += c[3]
	}
}

// loss returns the penalised negative log-likelihood of weights, and its gradient in g.
func (p *problem) loss(w, g []float64) float64 {
	clear(g)
	total := 0.0
	var z [classes]float64
	for i, row := range p.rows {
		p.scores(w, row, &z)
		total += softmax(&z, p.class[i])
		z[p.class[i]]--
		for _, f := range row {
			c := g[int(f)*classes : int(f)*classes+classes : int(f)*classes+classes]
			c[0] += z[0]
			c[1] += z[1]
			c[2] += z[2]
			c[3] += z[3]
		}
		for c, v := range z {
			g[p.columns*classes+c] += v
		}
	}
	for i, l := range p.penalty {
		lw := float64(l * w[i])
		total += float64(lw*w[i]) / 2
		g[i] += lw
	}
	return total
}

// softmax turns scores into probabilities and returns the negative logarithm of that of a class.
func softmax(z *[classes]float64, class int) float64 {
	top := max(z[0], z[1], z[2], z[3])
	sum := 0.0
	nll := top - z[class]
	for c := range z {
		z[c] = exp(z[c] - top)
		sum += z[c]
	}
	for c := range z {
		z[c] /= sum
	}
	return nll + log(sum)
}

// exp is e to the x for x ≤ 0, the same on every platform, which math.Exp is not.
func exp(x float64) float64 {
	if x < -700 {
		return 0
	}
	k := math.Floor(x/math.Ln2 + 0.5)
	r := x - float64(k*math.Ln2)
	sum, term := 1.0, 1.0
	for n := 1.0; n < 14; n++ {
		term = float64(term*r) / n
		sum += term
	}
	return math.Ldexp(sum, int(k))
}

// log is the natural logarithm for x ≥ 1, the same on every platform.
func log(x float64) float64 {
	frac, e := math.Frexp(x)
	t := (frac - 1) / (frac + 1)
	sum, power := 0.0, t
	for n := 1.0; n < 40; n += 2 {
		sum += power / n
		power = float64(power * float64(t*t))
	}
	return float64(2*sum) + float64(float64(e)*math.Ln2)
}

// memory is how many steps limited-memory BFGS remembers.
const memory = 7

// fit minimises the loss by limited-memory BFGS, with that many steps at most.
func (p *problem) fit(steps int) []float64 {
	n := (p.columns + 1) * classes
	w, g := make([]float64, n), make([]float64, n)
	f := p.loss(w, g)
	var past []step
	for range steps {
		d := direction(g, past)
		slope := -dot(g, d)
		if slope >= 0 {
			break
		}
		next, gradient := make([]float64, n), make([]float64, n)
		value, ok := p.search(w, d, f, slope, next, gradient)
		if !ok {
			break
		}
		past = remember(past, w, next, g, gradient)
		done := f-value < 1e-5*f
		w, g, f = next, gradient, value
		if done {
			break
		}
	}
	return w
}

// step is one step taken: how the weights moved, and the gradient with them.
type step struct {
	moved, turned []float64
	rho           float64
}

func remember(past []step, w, next, g, gradient []float64) []step {
	s := step{moved: make([]float64, len(w)), turned: make([]float64, len(w))}
	for i := range w {
		s.moved[i] = next[i] - w[i]
		s.turned[i] = gradient[i] - g[i]
	}
	along := dot(s.moved, s.turned)
	if along <= 1e-12 {
		return past
	}
	s.rho = 1 / along
	if past = append(past, s); len(past) > memory {
		past = past[1:]
	}
	return past
}

// direction is the gradient, bent by what past steps tell of the curvature.
func direction(g []float64, past []step) []float64 {
	d := append([]float64(nil), g...)
	if len(past) == 0 {
		scale(d, 1/math.Sqrt(dot(g, g)))
		return d
	}
	alpha := make([]float64, len(past))
	for i := len(past) - 1; i >= 0; i-- {
		alpha[i] = float64(past[i].rho * dot(past[i].moved, d))
		add(d, -alpha[i], past[i].turned)
	}
	last := past[len(past)-1]
	scale(d, 1/float64(last.rho*dot(last.turned, last.turned)))
	for i, s := range past {
		add(d, alpha[i]-float64(s.rho*dot(s.turned, d)), s.moved)
	}
	return d
}

// search halves the step until the loss falls enough.
func (p *problem) search(w, d []float64, f, slope float64, next, gradient []float64) (float64, bool) {
	size := 1.0
	for range 20 {
		for i := range w {
			next[i] = w[i] - float64(size*d[i])
		}
		if value := p.loss(next, gradient); value <= f+float64(1e-4*float64(size*slope)) {
			return value, true
		}
		size /= 2
	}
	return 0, false
}

func dot(a, b []float64) float64 {
	s := 0.0
	for i := range a {
		s += float64(a[i] * b[i])
	}
	return s
}

func add(d []float64, k float64, x []float64) {
	for i := range d {
		d[i] += float64(k * x[i])
	}
}

func scale(d []float64, k float64) {
	for i := range d {
		d[i] = float64(d[i] * k)
	}
}
