// What Greek letters and groups may sound like (ELOT 743, and the habits of writing foreign names in Greek letters).

export const greekSpellings = `
  α=a β=v γ=g/i δ=d ε=e ζ=z/Z η=i θ=t ι=i κ=k λ=l μ=m
  ν=n ξ=ks ο=o π=p ρ=r σ=s/S τ=t υ=i φ=f χ=h ψ=ps ω=o
  ϊ=i ϋ=i
  ου=u αι=e/ai ει=i/ei οι=i/oi υι=i αυ=av/af/au ευ=ev/ef/eu αϊ=ai εϊ=ei οϊ=oi αη=ai
  μπ=b/mb/mp ντ=d/nd/nt γκ=g/ng/nk γγ=ng/g τσ=C/c τζ=J/c/z ντζ=J τς=C σχ=sh/S κς=ks
  για=ia γιο=io γιου=iu γε=ie/ge γι=i/gi ια=ia ιο=io ιου=iu γεω=geo/io ουα=va/ua ουι=vi/ui ουε=ve/ue ουο=vo
  ββ=v κκ=k λλ=l μμ=m νν=n ππ=p ρρ=r σσ=s ττ=t δδ=d ζζ=z φφ=f λλλ=l μμμ=m ννν=n σσσ=s
`;
