package charter
import ("testing";"strings";"fmt";"time")
func TestZZ(t *testing.T){
 for _, n := range []int{1000,4000,16000} {
  var b strings.Builder
  for i:=0;i<n;i++ { fmt.Fprintf(&b,"[[trait]]\nid = \"t%d\"\nname = \"x\"\n\n", i) }
  s:=b.String()
  t0:=time.Now(); d:=Parse("",s); t1:=time.Now(); d.KeyAt(len(s)/2); t2:=time.Now()
  fmt.Println(n,len(s),t1.Sub(t0),t2.Sub(t1),len(d.Problems))
 }
 for _, n := range []int{1000,4000} {
  var b strings.Builder
  for i:=0;i<n;i++ { fmt.Fprintf(&b,"k%d = 1\n", i) }
  s:=b.String()
  t0:=time.Now(); d:=Parse("",s); t1:=time.Now()
  fmt.Println("unk", n,len(s),t1.Sub(t0),len(d.Problems))
 }
}
