package main

import "math"

func expected(x float64) float64 {
	if x < -700 {
		return 0
	}
	return math.Exp(x)
}

func expectedLog(x float64) float64 { return math.Log(x) }
