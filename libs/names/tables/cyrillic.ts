// What Cyrillic letters and groups may sound like, most common first. Compiled by us from the orthographies of the states
// that write Cyrillic (Bulgarian, Macedonian, Serbian, Russian, Ukrainian, Belarusian, Kazakh, Kyrgyz, Tajik, Mongolian and others)
// and from ISO 9 for the extended letters.

export const cyrillicSpellings = `
  а=a б=b в=v/f г=g/h ґ=g д=d ѓ=J/g ђ=J е=e/ie ё=io/o/e
  є=ie/e ж=Z з=z ѕ=z и=i й=i/j і=i ї=i ј=i/j
  к=k л=l љ=l м=m н=n њ=n о=o п=p р=r с=s
  т=t ќ=k/C ћ=C у=u ў=v/u ф=f/t х=h ц=c ч=C џ=J
  ш=S щ=SC/St ъ=a/-/u ы=i ь=- э=e ю=iu/u я=ia/a
  ѐ=e ѝ=i ә=e/a ғ=g қ=k ң=n/ng ө=o ұ=u ү=u һ=h
  ӣ=i ӯ=u ҳ=h ҷ=J/C җ=J ӑ=a ӗ=e ҫ=s ҡ=k ҙ=d/z
  дж=J иќ=iC/ik ић=iC дз=z/J тш=C тч=C шч=SC/St шт=St/SC кс=ks тс=c нг=ng/n нк=nk/g мп=mp/b нт=nt/d гг=g
  ый=i ий=i ия=ia ья=ia ье=ie/e ьё=io ью=iu йо=io/o ьо=io/o йе=ie йя=ia ја=ia ју=iu је=ie јо=io ија=ia
  ыя=ia иј=i
  ай=ai/e ей=ei/ai эй=ei ой=oi уй=ui ау=au/o ео=io/eo уо=vo/uo уи=vi/ui уа=ua/va уе=ue/ve уэ=ue/ve хь=h
  бб=b вв=v дд=d жж=Z зз=z кк=k лл=l мм=m нн=n пп=p рр=r сс=s тт=t фф=f хх=h аа=a ээ=e оо=o уу=u өө=o үү=u
  ббб=b ввв=v ддд=d ззз=z ккк=k ллл=l ммм=m ннн=n ппп=p ррр=r ссс=s ттт=t
  ии=i ав=av/af ев=ev/ef аф=af еф=ef пс=ps нд=nd мб=mb аји=ai/aji
  ^аль=al/- ^эль=el/- ^ел=el/- ^ал=al/-
`;
