package guide

import (
	"testing"

	"relcharter/charter"
)

func TestNextStage(t *testing.T) {
	stages := charter.FieldAt("brand.maturity").Choices
	seen := map[charter.L10n]bool{{}: true}
	for i, stage := range stages {
		q := NextStage(stage.Value)
		if last := i == len(stages)-1; last != q.IsZero() || !last && seen[q] {
			t.Errorf("%s leads on with %q", stage.Value, q)
		}
		seen[q] = true
	}
	if q := NextStage(""); !q.IsZero() {
		t.Errorf("no stage leads on with %q", q)
	}
	if len(nextStages) != len(stages)-1 {
		t.Errorf("%d questions for %d stages", len(nextStages), len(stages))
	}
}
