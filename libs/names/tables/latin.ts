// What Latin letters and groups of letters may sound like, most common first. An empty reading means that it may be silent.
//
// Compiled by us from the published rules: the orthographies of the states that write Latin, and how the romanisations of
// Cyrillic (Bulgarian law of 2009, Macedonian 1970 and passports, Serbian, ISO 9, BGN/PCGN 1947-2019, Ukrainian 2010), Greek
// (ELOT 743) and Arabic (ALA-LC, BGN/PCGN 1956, and English, French and German habits in passports) use them.
// A group that starts with ^ counts at the beginning of a word only.

export const latinSpellings = `
  # Vowels, and their marked forms.
  a=a â=a ă=a ä=e/a å=o/a æ=e ą=o á=a ā=a
  e=e ë=e/o/- ê=e é=e è=e ě=e ę=e ə=e/a
  i=i ı=i/a î=i í=i ï=i ī=i y=i/j ý=i
  o=o ö=o ő=o ø=o ô=o ó=o œ=e õ=o ō=o
  u=u ü=u ű=u û=u ú=u ů=u ū=u
  aa=a/o ae=e/ae ai=ai/e ay=ai/e au=au/o aw=au/o ei=ei/ai
  ey=ei/i ee=i/e eu=eu/oi ea=i/ea/e ie=i/ie oo=u/o ou=u/ou/o
  oe=o/e/oe ue=u/ue/e oi=oi/ua oy=oi ow=au/o/ov ew=u/ev eau=o ough=o/af
  ia=ia ya=ia ja=ia/Za/Ja iu=iu yu=iu ju=iu/Zu io=io yo=io/o ye=e/ie jo=io/Jo/Zo/ho je=e/ie/Ze
  ij=i/ei iy=i yi=i yy=i ii=i uu=u igh=ai yj=i iou=iu eye=e/eie sja=sia/Sa eja=eia/eZa ejd=eid/eZd
  # Consonants by themselves.
  b=b c=k/c/s/C/J d=d f=f g=g/J h=h/- j=j/J/Z/h k=k
  l=l m=m n=n p=p q=k/C r=r s=s/z/S t=t v=v/f
  w=v/u x=ks/h/z/S z=z/s/Z/c
  ç=C/s č=C ć=C ĉ=C ċ=C đ=J/d ď=d ð=d ğ=g/- ģ=g ǵ=J/g ḱ=k/C
  ķ=k ł=l ľ=l ļ=l ñ=n ń=n ň=n ņ=n ř=r š=S ş=S ș=S
  ś=S/s ŝ=S ť=t ț=c ţ=c þ=t ž=Z ź=z ż=Z ß=s
  ḥ=h ṣ=s ṭ=t ḍ=d ẓ=z
  # Groups. sh, ch, zh, kh, gh, dh, th, ph as the romanisations have them.
  sh=S/sh ch=C/h/k/S zh=Z kh=h/k gh=g/- dh=d/z th=t/s ph=f rh=r/rh
  sch=S/sk tsch=C dsch=J dsh=J/dS cch=C/S/k shch=SC/St schtsch=SC šč=SC/St sht=St/SC cht=St/SC/ht/Ct tch=C tsh=C
  dj=J/dj dž=J dzh=J dz=z/J dg=J/dg dy=di/d zs=Z sz=S/s cz=C rz=Z/rz
  rr=r ll=l/j xh=J gj=J/g kj=k/C/S nj=n/ni lj=l/li gy=d/J/g ty=ti/t/C ny=n/ni ly=l/li
  ts=c tz=c tc=c/C ck=k cs=C/ks cc=k/C/ks ks=ks kc=kC qu=k/kv gu=g/gu gue=ge/gu/gue gn=n/gn gl=gl/l
  sc=sk/S sj=S/sj tj=C/tj hj=j/hj wh=v/u wr=r kn=kn/n mb=mb/b nt=nt/d ng=ng/n nk=nk/g nd=nd/d mp=mp/b
  # What one Greek letter or pair of letters stands for: Pavlos, Efthymia, Psaras.
  av=av/af ev=ev/ef af=af ef=ef ps=ps
  # One doubled letter of the Arabic script between two vowels: Sayyid, Saiyid, Tayeb.
  ayyi=ai/aji aiyi=ai/aji aiji=ai/aji ayye=ai/aje ayi=ai/aji aye=ae/aie/ai ayya=aia
  # A group that ends in n and one that begins after it.
  ndj=nJ ndž=nJ ndzh=nJ ndz=nz/nJ ngj=nJ/ng nkj=nC/nk ntch=nC ntsch=nC nts=nc ntz=nc ntc=nc/nC
  # Without marks: Petrovic for Petrović.
  ic=iC/ik/ic ica=ica/ika/iCa ice=ise/iJe/ice ici=isi/ici/iCi ich=iC/ih/iS ick=ik icz=iC
  ce=se/ce/Ce/Je/ke ci=si/ci/Ci/Ji/ki ge=ge/Je/Ze/he gi=gi/Ji/Zi/hi gia=Ja/gia/ia gio=Jo/gio/io giou=giu/iu geo=geo/Jo/io cia=Ca/sia
  cio=Co/sio che=Ce/ke/he/Se chi=Ci/ki/hi/Si
  bb=b dd=d ff=f gg=g hh=h kk=k mm=m nn=n pp=p qq=k ss=s tt=t vv=v zz=z/c jj=j ww=v çç=C
  # A doubled consonant, doubled once more by a slip of the pen.
  bbb=b ddd=d fff=f ggg=g hhh=h kkk=k lll=l mmm=m nnn=n ppp=p rrr=r sss=s ttt=t vvv=v zzz=z/c
  aj=ai ej=ei oj=oi uj=ui iya=ia ija=ia eff=ev off=ov aev=aev
  # The article before a word, written together with it.
  ^al=al/- ^el=el/- ^ul=ul/-
`;
