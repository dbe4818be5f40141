// What each difference of spelling costs, in sixteenths of log-odds, where it is not what the tables of spellings give.
// Written by tools/train-names.ts from the development pairs and lists of words; the figures that were reached:
// apart (folds by entity), all: F1 0.9417 (precision 0.9474, recall 0.9361 at 0.57), ROC-AUC 0.9812, recall at 1 % false positives 0.7856
// apart (folds by entity), focus: F1 0.9453 (precision 0.9544, recall 0.9364 at 0.57), ROC-AUC 0.9841, recall at 1 % false positives 0.8546
// apart (folds by entity): false accepts where one word was replaced 0.204
// apart: share of one person's names by tenths of the score from 0 on: 0.02 0.09 0.17 0.26 0.27 0.48 0.51 0.65 0.81 0.98
// in sample, all: F1 0.9509 (precision 0.9634, recall 0.9386 at 0.51), ROC-AUC 0.9856, recall at 1 % false positives 0.8571
// in sample, focus: F1 0.9505 (precision 0.9658, recall 0.9358 at 0.51), ROC-AUC 0.9879, recall at 1 % false positives 0.8958
// in sample: false accepts where one word was replaced 0.152

export const editCostTable = `
base Latn Latn 16.00 7.122
base Latn Cyrl 51.32 3.522
base Latn Grek 52.96 2.527
base Latn Arab 45.45 4.073
base Latn Zyyy 40.00 1.000
base Cyrl Cyrl 16.00 7.122
base Cyrl Grek 48.96 2.038
base Cyrl Arab 47.02 3.839
base Cyrl Zyyy 40.00 1.000
base Grek Grek 16.00 7.122
base Grek Arab 49.68 2.021
base Grek Zyyy 40.00 1.000
base Arab Arab 16.00 7.122
base Arab Zyyy 40.00 1.000
base Zyyy Zyyy 16.00 7.122
kind mark 3
kind a-e 23
kind a-i 40
kind a-o 28
kind a-u 15
kind vowel-consonant 64
kind a-j 45
kind other-mark 20
kind e-i 18
kind e-o 43
kind e-u 30
kind e-j 27
kind i-o 81
kind o-u 1
kind j-o 54
kind i-u 29
kind i-j 1
kind j-u 40
kind consonant 59
kind consonant-alike 40
kind i-i 45
kind vowel-left-first 56
kind vowel-left-inside 30
kind vowel-left-last 44
kind consonant-left-first 56
kind consonant-left-inside 44
kind consonant-left-last 52
pair ? y 252 o 245 j 233 s 245 t 248 б 250
pair a ə 0 ı 26 а 4 б 86 в 85 г 71 д 84 е 33 ё 68 ж 81 з 83 и 105 й 79 і 50 к 89 л 87 м 67 н 79 о 44 п 84 р 85 с 63 т 82 у 68 ф 86 х 77 ц 76 ч 86 ш 84 ъ 18 ы 38 ь 89 э 18 ю 90 я 12 ε 39 ا 5 آ 1 أ 6 إ 43 ب 90 ت 86 ث 83 ج 59 ح 51 خ 86 ر 82 ز 70 ژ 81 س 94 ش 75 ص 82 ط 76 ع 0 غ 85 ف 93 ق 71 ك 99 ل 79 م 99 ن 91 ه 22 ة 3 و 85 ي 78 ؤ 52 aa 12 аа 39 عا 3
pair â а 2 ё 50 и 51 о 44 у 52 ы 24 я 6 أ 1
pair ă а 16 е 21 и 51 о 51 ы 42 э 0 я 4 ه 0 و 50 ي 61
pair ä e 27 é 10 ə 15 а 19 е 7 ё 23 и 55 о 10 с 82 у 59 э 1 я 0 آ 4 ه 15 و 53 ي 45 ai 12 ee 15 oe 24 ue 31 ай 9 аа 13
pair å o 2 а 25 е 46 ё 9 и 67 о 2 ا 2 أ 5 و 13 ي 49 ьо 13 аа 17 оо 9
pair æ e 2 é 6 а 40 е 10 ё 18 и 49 э 1 я 41 ا 39 ье 0 ай 6
pair ą o 3 а 39 ё 0 и 50 ю 49 ا 36
pair á ı 18 е 77 ё 49 и 76 й 61 і 51 о 58 у 62 э 51 ю 50 я 7 ا 5 ر 81 ع 23 ك 81 ه 17 و 54 ي 55 ى 5
pair ā а 1 е 61 ё 50 о 39 р 81 у 51 я 0 أ 4 و 53 ي 52 aa 6
pair e ə 0 œ 11 а 51 б 87 в 85 г 81 д 87 е 3 ё 39 є 0 ж 82 и 52 й 52 і 32 ј 38 к 84 л 82 м 86 н 81 о 92 п 85 р 83 с 71 т 81 у 70 ф 82 х 81 ш 82 ы 54 э 4 ю 89 я 44 α 26 ε 2 ζ 74 ι 38 ο 39 τ 72 ا 37 ب 91 ج 81 د 83 س 82 ع 18 ك 83 ل 82 م 77 ه 54 و 58 ي 14 ae 12 ai 18 ay 14 ee 7 ea 0 oe 22 ue 23 ye 2 je 26 eye 11 ье 19 ай 68 ээ 16
pair ë o 15 а 50 е 10 ё 7 и 46 о 25 я 44 ا 55 و 38 ي 32
pair ê а 42 о 57 у 42 ю 56 ay 4 ай 10
pair é а 83 ё 45 и 49 й 53 к 81 л 81 о 76 п 84 р 70 т 60 у 54 ы 49 ю 21 я 46 ا 56 و 73 ي 6 ae 23 ai 23 ay 25 ee 26 ea 25 oe 9 ye 9 ье 0 ай 28
pair è а 43 е 10 є 1 і 49 о 55 у 50 ا 22 و 55 ي 44 ee 19 ye 9 ье 0 ай 9
pair ě а 59 и 64 у 49 ا 49
pair ę а 39 я 37
pair ə а 2 и 47 о 40 у 33 э 1 я 5 α 20 ا 0 أ 6 ع 13 ه 10 aa 11 ay 25 ee 17 ай 13
pair i y 1 ý 3 а 74 в 41 г 82 д 46 е 42 ё 61 з 77 и 3 к 89 л 63 м 77 н 73 о 91 п 87 р 79 с 70 т 79 у 74 ф 90 х 81 ц 84 ч 81 ш 65 ы 9 э 57 ю 81 я 65 α 42 γ 0 ε 37 ι 1 ν 82 ا 97 آ 30 أ 53 ب 86 ت 82 ث 82 ج 82 ح 86 د 88 ذ 70 ر 82 س 87 ش 82 ض 71 ط 87 ع 17 غ 83 ف 78 ق 81 ك 79 ل 55 م 84 ن 76 ه 45 ة 68 و 98 ي 3 ى 7 ئ 4 ey 10 ee 2 ea 0 ie 26 ij 1 iy 4 yi 0 yy 0 ii 20 ый 12 ий 3 ии 42 اي 10 يي 30 ئي 10 عي 13
pair ı y 9 а 34 е 35 и 2 й 6 о 54 у 35 ъ 5 э 56 я 24 ا 10 ه 6 ة 9 و 45 ى 7 ee 7 iy 17 اي 9 يي 3 عا 9
pair î y 2 а 27 е 56 о 50 с 76 ا 54 ي 3
pair í y 7 а 72 е 68 и 1 й 10 о 54 у 53 э 50 я 49 ا 54 و 63 ي 5 ee 5 ea 13 ij 19 iy 12 اي 6 ئي 10
pair ï y 3 а 45 и 2 й 6 э 50 ا 49 و 53 ي 16 ى 7 ئ 17 ee 14 yi 6 اي 17
pair ī y 7 а 53 е 49 и 4 о 58 ы 6 ю 45 ر 81 ea 1
pair y j 6 а 51 б 90 в 59 д 82 е 42 ё 59 ж 85 з 81 и 8 і 1 к 68 л 86 м 88 н 82 о 76 п 83 р 85 с 85 т 84 у 53 ф 89 х 70 ц 82 э 51 ю 18 я 57 γ 7 ا 56 آ 51 أ 78 إ 21 ب 75 ت 91 ث 72 ج 59 ح 81 خ 81 د 88 ر 84 س 82 ش 81 ع 59 غ 82 ف 81 ق 82 ك 71 گ 81 ل 75 م 88 ن 78 ه 70 ة 51 و 82 ي 6 ى 7 ey 27 ee 6 ea 18 ie 15 ij 0 iy 0 yy 3 ii 12 ll 4 jj 20 ый 4 ий 12 ии 9 γι 2 اي 9 يي 12 ئي 10 عي 18
pair ý а 63 е 50 и 7 о 41 ф 81 я 54 ا 57 ي 7 ij 15 iy 6 ый 12 ий 4
pair o а 55 б 85 в 79 г 81 д 79 е 85 ё 25 ж 83 з 81 и 113 й 45 к 88 л 69 м 83 н 57 о 1 п 84 р 85 с 87 т 70 у 21 ф 83 ц 75 ч 81 ш 82 ы 66 э 86 ю 57 я 34 α 31 ε 49 ι 49 ا 28 آ 61 أ 44 إ 71 ب 86 پ 68 ت 85 ج 87 ح 71 خ 83 د 87 ر 97 ز 91 س 71 ش 68 ص 81 ط 73 ع 14 غ 87 ف 87 ق 72 ك 87 ل 62 م 88 ن 79 ه 49 ة 55 و 5 ي 100 ى 50 ئ 50 aa 20 au 1 aw 0 oo 17 ou 23 oe 12 ow 4 eau 0 ough 1 yo 30 йо 42 ьо 4 ау 58 оо 12 او 45 عو 11 ^او 0
pair ö а 84 д 81 е 27 ё 1 є 41 и 74 й 54 о 20 у 21 э 21 ю 55 я 50 ε 32 ا 67 ب 81 ع 34 و 5 ي 59 oe 12 йо 13 ьо 4 ау 15 او 22 ^او 4
pair ő д 83 е 55 ё 0 о 13 ю 52 و 0 ау 9
pair ø а 58 е 38 ё 0 и 58 й 44 о 16 у 38 э 18 ا 46 و 0 ي 52 au 14 oe 7 ьо 7 او 18
pair ô а 50 ا 53 و 8 au 15
pair ó а 40 е 61 ё 15 и 63 у 9 ю 21 ا 54 ب 81 و 6 ي 56 au 10 oo 14 ou 26 yo 17 ьо 4 ау 9 او 9
pair œ ё 6
pair õ е 42 и 27 у 49 ы 17 э 49 ι 43 و 10 ау 14
pair ō в 81 д 81 е 69 ё 0 и 76 й 54 м 74 о 6 р 81 у 50 ы 55 э 47 ю 46 я 49 ا 54 و 0 ي 50 ى 51 aa 13 au 10 aw 13 oo 15 ou 13 oe 12 ow 5 eau 7 йо 12 ьо 16 ау 19 او 5
pair u w 2 а 35 б 81 в 4 г 81 е 39 ё 10 и 74 й 47 к 78 л 74 м 88 н 82 о 59 р 81 с 73 т 79 у 2 ў 6 ф 81 х 81 ч 81 ъ 8 ы 15 э 69 ю 0 я 72 α 32 ε 37 ι 40 ο 37 υ 40 ا 26 آ 53 أ 18 إ 47 ب 85 ح 72 د 73 ر 86 س 76 ص 83 ع 0 غ 84 ف 71 ك 82 ل 89 م 85 ن 83 ه 51 ة 59 و 1 ۆ 39 ي 54 ى 52 ؤ 1 oo 1 ou 7 ue 13 ew 10 uu 16 уу 9 وو 14 عو 15 ^او 6
pair ü w 11 а 70 е 72 ё 64 и 87 й 40 м 81 о 86 у 19 э 56 ю 0 я 61 ا 61 أ 4 و 6 ي 40 oo 9 ou 6 ου 2
pair ű о 52 у 2 ю 5 ou 13
pair û w 6 у 3 ю 1
pair ú а 50 б 63 е 50 и 41 о 53 у 2 ю 0 я 51 ا 49 ي 49 ou 9
pair ů е 50 о 45 ю 7
pair ū а 45 д 73 е 55 ё 49 з 83 и 69 о 22 у 1 х 81 э 63 ю 0 я 38 ο 40 ا 49 ou 6 وو 8
pair b а 87 б 4 в 33 г 77 д 96 е 84 з 83 и 84 й 84 к 97 л 92 м 86 н 92 о 82 п 36 р 95 с 92 т 95 у 74 ф 76 х 92 ц 81 ч 72 ш 89 э 73 ю 81 я 73 ا 83 أ 81 پ 41 ت 94 ث 82 ج 94 ح 84 د 96 ر 83 ز 90 س 98 ط 81 غ 75 ف 67 ك 81 ل 89 م 99 ن 88 ه 91 و 68 ي 71 mb 21 bb 6 бб 48
pair c k 10 q 10 s 12 z 29 ţ 19 ß 25 а 83 б 91 в 85 г 61 д 91 е 79 ж 29 з 44 и 63 к 3 л 90 м 95 н 85 о 79 п 95 р 87 с 4 т 29 ќ 4 у 82 ф 73 х 43 ц 5 ч 4 џ 22 ш 37 щ 0 э 82 κ 3 σ 3 ا 81 آ 85 أ 84 إ 82 ب 95 ت 77 ث 34 ج 9 چ 17 ح 39 خ 55 د 89 ر 98 ز 57 ژ 37 س 1 ش 6 ص 24 غ 65 ف 89 ق 28 ك 4 ل 93 م 82 ن 83 ه 67 و 83 ي 82 kh 11 th 23 tsch 41 dj 43 dž 31 dzh 39 sz 38 cz 42 xh 33 kj 10 gy 49 ts 6 tz 26 tc 15 ck 0 cs 26 cc 17 qu 11 kk 1 ss 21 zz 26 дж 8 дз 32 тш 32 тч 34 тс 25 кк 17 сс 40 τσ 9 τζ 7 تش 8 دج 37 تس 15
pair d ð 17 а 84 б 88 в 93 г 73 д 2 е 81 ж 81 з 58 и 83 й 84 к 98 м 94 н 81 о 89 п 94 р 92 с 103 т 50 у 81 ф 54 х 89 ц 75 ч 82 ш 86 э 82 τ 34 ا 74 أ 85 ب 84 پ 88 ت 51 ث 63 ج 90 ح 86 خ 86 د 1 ذ 0 ر 87 ز 83 س 66 ش 89 ض 4 ظ 40 ع 81 غ 82 ف 91 ك 96 گ 82 ل 89 م 86 ن 87 ه 75 و 77 ي 91 dh 1 dy 38 gy 17 nt 19 nd 19 dd 1 нт 26 дд 47
pair f v 2 а 83 б 60 в 7 г 96 д 84 е 86 з 85 и 74 к 88 л 93 м 96 н 85 о 83 п 45 р 75 с 75 т 65 у 87 ф 6 х 66 ц 82 ч 86 ш 87 э 85 я 81 β 43 φ 1 ا 79 أ 84 إ 81 ب 67 ت 89 ج 89 د 89 ر 85 ز 89 س 79 ش 92 ص 81 ع 84 غ 81 ف 7 ڤ 38 ك 86 ل 88 م 87 ن 86 ه 76 و 43 ي 81 ph 0 ff 30 фф 62
pair g j 6 đ 14 а 77 б 90 в 88 г 5 д 91 е 86 ж 2 з 77 и 83 й 68 к 44 л 87 м 77 н 88 о 64 п 92 р 85 с 86 т 85 ф 54 х 11 ц 81 ч 52 џ 0 ш 55 щ 49 ю 81 я 85 ζ 29 κ 40 χ 37 ا 74 أ 87 ب 89 ت 91 ج 1 ح 35 خ 12 د 86 ر 94 ز 82 ژ 30 س 91 ش 71 ع 71 غ 6 ف 54 ق 1 ك 8 گ 1 ل 84 م 93 ن 86 ه 65 ة 75 و 77 ي 56 gh 6 dj 7 dž 12 gy 33 gu 18 nk 0 gg 3 дж 5 дз 23 нк 0 гг 37 γκ 1 τζ 0 دج 44
pair h j 24 б 94 в 85 д 83 е 83 и 83 к 74 л 81 м 85 н 85 о 86 п 77 р 89 у 83 ф 78 х 7 ا 68 ب 99 پ 69 ت 85 ج 69 خ 34 د 92 ر 93 ز 87 ژ 83 س 77 ش 88 ص 85 ط 81 ع 38 غ 47 ف 96 ق 57 ك 80 ل 90 م 91 ن 88 ه 1 و 86 ي 81 ch 33 kh 28 hh 7 хь 2 хх 11
pair j x 36 z 20 đ 5 ž 16 ż 4 а 55 б 84 в 82 г 45 д 87 е 55 ё 49 ж 1 з 85 и 24 й 1 ј 4 к 53 л 88 м 86 н 84 о 61 п 82 р 93 с 86 т 61 у 52 ф 86 х 11 ц 13 ч 27 џ 5 ш 53 щ 40 ю 50 я 29 ҷ 2 γ 34 ζ 12 ا 63 آ 49 أ 52 إ 53 ب 76 ت 81 ج 0 چ 42 ح 28 خ 2 د 89 ر 84 ز 48 ژ 12 س 84 ش 42 ص 86 ع 49 غ 42 ف 89 ق 51 ك 77 گ 43 ل 87 م 79 ن 73 ه 51 و 82 ي 4 ch 8 zh 17 kh 34 dj 3 dž 0 dzh 14 dz 23 dg 10 rz 34 ll 24 xh 17 jj 6 дж 1 дз 9 τζ 0 دج 45
pair k q 2 а 87 б 94 г 24 д 93 е 83 ж 82 з 85 и 71 к 3 л 76 м 79 н 87 о 66 п 79 р 102 с 59 т 79 ќ 23 у 87 х 37 ц 85 ч 48 ш 77 щ 70 ы 70 э 87 я 76 ا 68 أ 85 ب 109 ت 101 ث 83 ج 65 ح 63 خ 17 د 98 ر 85 ز 87 س 91 ش 78 ع 86 غ 43 ف 93 ق 7 ك 3 گ 38 ل 89 م 93 ن 84 ه 74 و 86 ي 88 kj 14 ck 14 cc 21 qu 4 kk 7 qq 0 кк 30
pair l б 91 г 86 д 86 е 89 ж 81 з 82 и 65 к 99 л 4 м 100 н 79 о 68 п 77 р 64 с 95 т 73 у 84 ф 86 х 83 ц 88 ч 83 ш 92 э 81 ю 87 я 81 κ 69 ا 93 ب 94 ت 87 ث 82 ج 90 ح 82 د 91 ر 73 ز 82 س 92 ش 87 ع 81 غ 87 ف 92 ق 81 ك 100 ل 5 م 95 ن 82 ه 87 ة 81 و 72 ي 75 ll 16 lj 9 ly 33 gl 19 лл 64
pair m а 83 б 84 в 87 г 89 д 86 е 92 ё 65 ж 81 з 87 и 39 й 81 к 63 л 100 м 2 н 40 о 48 п 85 р 100 с 93 т 87 у 79 ф 96 х 74 ц 93 ч 76 ш 85 щ 81 э 86 ю 83 я 82 ν 44 ا 85 آ 81 أ 88 إ 82 ب 111 ت 84 ج 90 ح 86 خ 69 د 92 ذ 81 ر 98 ز 93 س 102 ش 88 ض 81 ط 74 ع 86 غ 83 ف 93 ق 75 ك 94 گ 81 ل 93 م 1 ن 35 ه 102 ة 81 و 78 ي 88 mm 13 мм 59
pair n а 85 б 88 в 88 г 90 д 75 е 75 ё 82 з 87 и 47 к 90 л 83 м 35 н 4 о 43 п 92 р 87 с 93 т 63 у 91 ф 66 ц 73 ч 82 ш 82 э 82 ю 84 я 81 λ 81 ا 79 أ 84 إ 70 ب 89 ت 98 ج 91 ح 81 خ 81 د 85 ر 94 ز 84 س 79 ش 96 ض 82 ط 85 ع 85 غ 88 ف 90 ق 81 ك 101 ل 74 م 60 ن 2 ه 81 و 78 ي 88 nj 0 ny 31 gn 7 ng 29 nn 13 нг 48 нн 39
pair p а 88 б 60 в 43 г 86 д 89 е 81 и 76 й 81 к 91 л 86 м 74 н 90 о 74 п 2 р 65 с 93 т 90 у 82 ф 43 х 79 ц 81 ч 88 ш 96 щ 81 э 85 ю 87 я 83 π 2 σ 82 ا 83 أ 81 ب 5 ت 87 ج 78 خ 81 د 89 ر 81 ز 81 س 90 ش 82 غ 82 ف 31 ك 96 ل 89 م 77 ن 94 ه 79 و 58 ي 61 pp 23 пп 56
pair q б 83 г 18 и 81 н 84 р 82 с 85 т 83 ф 70 х 36 ц 13 ч 7 ج 55 ح 58 خ 33 د 86 ر 81 ز 85 س 85 ش 57 ص 82 غ 30 ف 83 ك 16 گ 28 ل 83 م 86 ه 49 ي 83 ch 9 ck 6 qu 4 кк 2 تش 22
pair r а 71 б 79 в 87 г 86 д 93 е 66 ж 37 з 87 и 83 й 82 к 95 л 57 м 95 н 70 о 86 п 86 р 4 с 87 т 103 у 83 ф 88 х 79 ц 84 ч 76 ш 89 э 82 ю 82 я 81 λ 39 ا 64 أ 74 ب 96 پ 81 ت 90 ث 87 ج 89 ح 91 خ 76 د 101 ر 7 ز 97 س 106 ش 84 ص 81 ض 83 ط 83 غ 45 ف 96 ق 81 ك 86 ل 89 م 93 ن 90 ه 76 و 92 ي 83 rh 1 rr 16 wr 10 рр 53
pair s x 16 z 15 ç 8 ß 27 а 67 б 97 в 91 г 91 д 82 е 83 ж 25 з 5 и 76 й 82 к 92 л 93 м 95 н 68 о 73 п 94 р 78 с 2 т 78 у 90 ф 85 х 84 ц 25 ч 4 ш 9 щ 0 э 81 ю 85 я 82 ζ 0 τ 81 ا 71 أ 84 إ 86 ب 92 ت 81 ث 40 ج 42 چ 49 ح 84 خ 85 د 96 ذ 29 ر 100 ز 3 س 6 ش 5 ص 1 ض 5 ط 84 ظ 11 غ 90 ف 93 ق 82 ك 98 ل 92 م 100 ن 90 ه 90 و 67 ي 73 dh 32 th 23 sch 15 dz 17 sz 7 sc 39 ss 5 zz 12 дз 10 зз 11 сс 48 دز 18
pair t а 91 б 88 в 73 г 76 д 23 е 83 з 57 и 82 й 90 к 70 л 86 м 67 н 76 о 92 п 101 р 91 с 99 т 5 у 76 ф 44 х 68 ц 29 ч 62 ш 63 щ 68 э 82 ю 82 я 82 ν 86 σ 63 ا 77 أ 84 إ 81 ب 91 ت 4 ث 15 ح 68 خ 84 د 26 ذ 5 ر 89 ز 75 س 77 ش 79 ص 75 ض 31 ظ 67 غ 91 ف 93 ق 85 ك 93 م 95 ن 74 ه 86 و 78 ي 77 th 13 ty 29 tt 18 тт 67
pair v w 5 а 81 б 38 в 1 г 71 д 84 е 81 ж 65 з 73 и 61 к 81 л 84 м 92 н 82 о 82 п 62 р 85 с 77 т 92 у 62 ф 14 х 90 ц 81 ч 77 ш 81 э 82 ю 83 φ 0 ب 30 ت 85 ج 82 د 74 ر 89 ز 82 س 82 ش 73 غ 68 ف 4 ك 91 ل 85 م 77 ن 81 ه 86 و 2 ي 87 ء 82 ph 20 wh 15 ff 6 vv 6 фф 14 وو 24
pair w а 56 б 78 в 3 д 89 е 41 ё 52 з 81 и 47 й 54 к 94 л 86 м 85 н 76 о 69 п 58 р 82 с 88 т 81 у 0 ф 51 х 86 ч 82 ш 81 ъ 20 ы 49 э 63 ю 30 я 49 φ 30 ا 63 أ 48 إ 66 ب 74 ت 87 ج 95 خ 70 د 90 ر 83 ز 75 س 86 ش 81 ط 81 ع 54 غ 85 ف 2 ك 85 ل 85 ن 89 ه 68 و 7 ي 73 ى 38 ؤ 5 ou 5 ue 4 ew 18 wh 2 ww 6 ου 0 وو 2 عو 25 ^او 11
pair x в 75 г 8 д 84 ж 49 з 0 к 41 л 85 м 93 н 81 с 7 х 0 ц 38 ч 16 ш 13 щ 42 ν 81 ث 38 ح 0 خ 0 ز 0 س 12 ش 1 ص 53 غ 40 ق 35 ك 45 م 81 ن 87 ه 2 sh 29 ch 7 kh 12 sch 28 cs 15 ks 12 кс 7 كس 2
pair z а 81 г 86 д 85 ё 83 ж 11 з 4 и 67 к 88 л 84 м 86 н 86 о 78 п 84 р 83 с 11 т 87 у 81 ф 87 х 84 ц 10 ч 25 ш 1 э 81 я 81 ζ 5 σ 6 τ 66 ا 55 ب 89 پ 81 ت 77 ث 3 ج 20 د 90 ذ 12 ر 86 ز 5 س 24 ش 15 ص 0 ض 0 ط 82 ظ 3 غ 84 ف 83 ق 68 ك 89 ل 83 م 88 ن 87 ه 84 و 83 ي 74 dh 15 th 25 dz 24 zs 23 tz 31 ss 17 zz 18 дз 24 тс 46 жж 18 зз 15 сс 37 τσ 24 τζ 15 تس 16 دز 32
pair ç в 75 е 73 з 43 к 58 н 84 с 6 ч 3 σ 6 ج 8 ز 47 س 0 ش 27 ص 4 ق 71 ك 44 ل 82 ch 9 tsch 4 cz 4 тч 2 تش 10
pair č в 83 з 81 к 67 н 87 о 65 р 81 ќ 18 ц 65 ч 5 ب 81 ج 43 س 27 ش 13 ك 37 ن 85 ه 73 و 81 ي 83 ch 16 tsch 17 tch 11 cz 4 tc 12 cs 11 тч 5 تش 8
pair ć а 70 г 75 и 70 к 76 л 84 н 81 с 81 х 69 ц 41 ч 6 щ 49 ا 84 ج 56 ر 81 س 67 ش 27 ك 24 ch 19 tch 13 cz 6 тч 2 تش 4
pair đ г 68 д 0 е 70 и 70 د 0 ف 85 dj 7 dy 11 gj 13 дж 9
pair ď д 1
pair ð д 4 н 70 т 40 ج 70 ذ 7 غ 81 و 63 нт 14
pair ğ г 1 ج 0 گ 7 gu 7
pair ģ г 5 ф 82 ه 56
pair ķ ت 70 ck 11 qu 7
pair ł к 81 л 3 р 50 с 81 у 81 ف 82 ل 1 و 39 ll 10 лл 1
pair ľ л 13
pair ļ lj 9
pair ñ а 82 н 3 т 81 ن 4 ny 12 gn 3
pair ń н 1 о 81 с 81 нн 1
pair ň н 3
pair ņ д 81 ت 72 нн 1
pair ř ر 4
pair š а 70 б 84 в 87 е 70 ж 49 и 64 л 81 н 85 о 81 р 82 с 37 ч 27 ш 2 щ 35 σ 0 ب 81 ت 71 ث 81 د 82 ر 81 ز 58 س 25 ش 1 ف 84 ه 84 sh 14 ch 16 sch 23 sz 0 sc 0 sj 7
pair ş к 81 с 74 σ 5 ج 51 س 38 ش 2 غ 83 م 82 ي 70 sh 5 ch 2 sch 9 sz 17
pair ș з 73 с 67 ш 15 щ 44 ز 70 س 49
pair ś з 41 с 0 щ 43 س 4 ش 2 ch 28 сс 9
pair ť т 2
pair ț т 65 ц 9 ت 35 ش 71 ts 14 tz 4 τσ 7
pair ţ ц 2 τσ 7
pair þ т 4 ب 68 ث 7 th 7
pair ž а 70 ж 5 з 50 с 85 ш 47 ζ 2 ا 70 ج 14 ز 16 ش 38 ف 81 ل 81 zh 6 rz 0
pair ź ж 71
pair ż г 70 з 64 п 81 ш 40 ج 20 ز 36 س 70 zh 7
pair ß с 22 ب 71 س 12 sz 15 ss 0 сс 14
pair ḥ х 1 خ 2 ch 7
pair ṣ и 71 ш 66 س 9 ش 76 ص 5
pair ṭ ط 1
pair а ъ 10 я 5 ε 42 ο 19 ا 3 أ 10 إ 51 ب 81 ت 84 ث 81 ج 81 ح 24 د 76 ر 87 ز 81 س 71 ش 81 ظ 67 ع 4 غ 78 ف 86 ق 74 ك 85 ل 85 م 89 ن 85 ه 13 ة 6 و 82 ي 73 ى 6 aa 18 عا 4
pair б ا 83 أ 86 إ 83 ب 1 ت 87 ث 81 ج 90 ح 81 د 83 ر 91 ز 85 س 83 ش 76 غ 87 ف 64 ك 87 ل 90 م 88 ن 87 ه 87 و 69 ي 73 mb 30 mp 3 bb 46 бб 6
pair в ў 0 φ 1 ا 77 ب 20 ت 82 ج 81 د 84 ذ 73 ر 82 ز 79 س 82 ش 87 ض 81 ف 4 ق 83 ك 85 ل 81 م 64 ن 84 و 0 ي 68 ph 19 wh 10 ff 5 vv 9 وو 14
pair г ґ 3 х 5 ҳ 3 χ 0 ا 81 أ 73 ب 93 ت 84 ث 81 ج 14 ح 16 خ 17 د 85 ر 83 س 87 ش 83 ص 81 ع 81 غ 8 ف 87 ق 1 ك 28 ل 83 م 87 ن 85 ه 0 و 66 ي 73 ch 10 kh 23 gh 10 gj 15 gy 18 gu 5 nk 18 gg 26 хь 15
pair ґ ج 7
pair д ا 83 أ 82 إ 70 ب 94 ت 45 ث 49 ج 73 ح 82 خ 58 د 1 ذ 0 ر 75 ز 77 س 84 ض 4 ط 43 ظ 45 غ 56 ف 78 ق 77 ك 63 گ 63 ل 84 م 96 ن 87 ه 82 ة 66 و 84 ي 65 dy 39 gy 4 nt 19 nd 34 dd 36 дд 6
pair е є 0 э 0 α 24 γ 36 ο 39 ا 58 ة 40 و 62 ي 11 ai 13 ay 27 ee 21 ea 28 ie 23 oe 33 ue 35 je 1 eye 23 γε 6
pair ё о 15 ε 14 ο 6 ا 58 ب 81 و 8 ي 60 aa 23 ae 20 ai 22 ay 28 au 43 aw 22 ee 41 ea 44 oo 29 ou 27 oe 5 ow 11 eau 13 io 20 yo 3 ye 5 jo 1 je 18 eye 18 йо 5 ьо 7 يو 0 او 14 ^او 20
pair є ε 1 ie 0 ye 0 je 0 йе 5
pair ж ζ 0 ب 82 ج 1 چ 42 خ 49 ر 65 ز 0 س 69 ش 27 ظ 73 غ 3 ف 81 ق 77 ك 69 ل 81 ن 82 و 81 ي 58 zh 1 zs 30 rz 2
pair з σ 40 ا 73 ب 83 ث 40 ج 65 ح 81 خ 81 د 82 ذ 21 ر 83 س 2 ش 74 ص 38 ض 4 ظ 1 غ 76 ف 81 ك 83 ل 72 م 81 ن 74 ه 81 و 82 dh 13 dz 33 zz 12 دز 33
pair и і 0 ї 5 ы 0 ε 40 λ 81 ا 104 آ 50 أ 35 ب 76 ت 74 ج 77 ح 70 خ 69 د 82 ر 83 ز 82 س 82 ش 81 ع 31 غ 82 ف 87 ك 82 ل 70 م 73 ن 64 ه 53 ة 68 و 84 ي 5 ى 11 ئ 15 ey 1 ee 7 ea 4 ie 9 ij 31 iy 35 yi 6 yy 11 ii 36 иј 7 اي 35 يي 25 ئي 4 عي 16 ^اي 6
pair й і 5 ј 3 γ 7 ا 38 آ 41 أ 50 إ 11 ج 7 ح 73 خ 73 د 81 ر 82 ع 54 ف 81 ق 72 ك 58 ل 81 م 82 ن 91 ه 49 ة 52 و 56 ي 2 ى 13 ئ 0 ey 0 ee 14 ea 10 ie 18 ij 4 iy 20 yi 1 yy 6 ii 6 ll 0 hj 6 اي 5 يي 13 ئي 5 ^اي 1
pair і ј 3 ы 5 و 35 ey 21 ий 6 иј 6 اي 3
pair ј γ 0 ii 1 ll 15
pair к χ 39 ا 82 أ 82 ب 103 ت 82 ث 82 ج 46 چ 66 ح 57 خ 12 د 87 ر 91 ز 88 س 47 ش 13 غ 41 ف 87 ق 8 ك 2 ل 71 م 88 ن 88 ه 70 و 74 ي 85 ch 19 kh 11 kj 7 ck 1 cc 27 qu 2 kk 12 qq 7 кк 6
pair л ا 81 آ 72 ب 78 ت 78 ج 82 د 87 ر 79 ز 81 س 84 ش 82 ع 81 غ 83 ف 84 ك 82 ل 5 م 90 ن 85 ة 81 و 61 ي 46 ll 15 lj 5 ly 35 gl 26 лл 5
pair м ا 72 أ 82 إ 87 ب 82 ت 89 ج 77 خ 83 د 89 ر 87 ز 86 س 87 ش 85 ص 81 ط 76 ع 81 غ 84 ف 79 ق 83 ك 91 ل 89 ن 47 ه 85 و 84 ي 83 mm 37
pair н њ 7 ا 72 أ 85 إ 83 ب 87 ت 85 ث 83 ج 76 ح 81 خ 81 د 77 ر 88 ز 76 س 89 ش 86 غ 85 ف 89 ك 91 ل 93 م 38 ن 1 ه 82 و 63 ي 70 nj 13 ny 40 gn 5 kn 1 ng 0 nn 34 нн 6
pair о α 49 ε 41 ω 7 ا 74 آ 37 أ 33 إ 50 ب 87 ت 70 ح 81 د 85 س 76 ص 67 ط 66 ع 37 ف 77 ك 81 ل 84 م 85 ن 86 ه 40 ة 54 و 3 ي 92 ى 58 ؤ 41 aa 27 au 1 aw 16 oo 34 ou 44 oe 11 ow 20 yo 27 йо 15 او 31 عو 22 ^او 0
pair п ا 88 ب 6 ت 83 ج 81 ح 71 د 84 ر 85 ز 81 س 87 ص 81 ض 83 غ 87 ف 37 ق 66 ك 67 ل 85 م 82 ن 81 و 60 ي 62 pp 35 пп 7
pair р λ 43 ا 89 آ 81 أ 81 إ 84 ب 83 ت 82 ث 81 ج 81 ح 82 خ 74 د 94 ر 3 ز 84 س 96 ش 83 ص 81 ع 75 غ 63 ف 91 ك 91 ل 67 م 93 ن 74 ه 86 و 90 ي 64 rh 1 rr 39 рр 7
pair с ζ 36 ا 77 آ 83 أ 84 ب 93 ث 33 ج 71 ح 86 د 89 ذ 49 ر 90 ز 8 س 5 ش 16 ط 73 ظ 44 غ 85 ف 86 ك 65 ل 86 م 85 ن 93 و 85 ي 78 th 24 sz 3 ss 12 сс 7
pair т ф 17 σ 68 ا 75 أ 85 ب 73 ث 1 ج 65 ح 82 خ 85 د 28 ذ 19 ر 93 ز 82 ش 36 ض 50 ط 9 غ 84 ف 85 ق 81 ل 96 م 92 ن 60 ه 88 و 88 th 15 ty 47 tt 29 тт 2
pair у ю 11 α 41 ο 39 ا 71 أ 20 ب 84 ح 77 خ 83 د 83 ر 82 س 81 ص 83 ع 29 ف 62 ك 81 ل 73 م 75 ن 82 ة 49 ي 59 ى 54 oo 13 ou 2 ue 23 ew 13 uu 11 wh 11 وو 3 عو 4
pair ў φ 29 ف 1 و 7 ou 6 ου 3
pair ф ا 84 أ 81 ب 62 ت 47 ث 0 ج 82 خ 84 د 58 ر 83 ز 81 س 76 ش 88 ض 51 ط 0 ع 81 غ 81 ف 8 ك 89 ل 87 م 84 ن 77 ه 78 و 39 ي 84 th 1 ph 1 ty 25 ff 39 tt 12 фф 7
pair х ا 79 أ 85 إ 62 ب 94 ت 87 ث 81 ج 14 ح 3 خ 2 د 89 ر 86 ز 70 س 84 ش 13 ط 76 ف 91 ق 51 ك 25 ل 83 م 88 ن 87 ه 4 ة 53 و 70 ch 11 kh 13 hh 12 хь 7
pair ц τ 68 ا 77 أ 85 ب 83 ت 47 ث 46 ج 50 د 83 ر 82 ز 1 س 4 ش 15 ص 42 غ 75 ف 82 ك 25 ل 83 م 85 ts 8 tz 16 zz 22 τσ 0 τζ 7 تس 1
pair ч ا 81 ب 83 ت 76 ج 14 خ 81 د 81 ر 65 ز 37 س 25 ش 9 غ 77 ف 81 ك 10 ل 82 م 82 ن 81 ه 66 و 83 ch 1 tsch 23 tch 15 tsh 7 kj 6 ty 13 tc 13 cs 11 cc 34 тч 5 تش 8
pair џ дж 4
pair ш σ 0 ا 76 ب 86 ت 75 ج 55 چ 35 خ 85 د 83 ز 31 س 7 ش 2 غ 75 ف 82 ك 60 ل 83 م 84 ن 87 ه 82 و 73 ي 76 sh 1 ch 16 sch 20 sz 2 kj 0 sc 21 sj 19
pair щ ز 72 س 65 ش 24 shch 8 šč 4 sht 5 cht 0
pair ъ ο 41 ا 1 غ 71 و 7 ou 22
pair ы ا 36 و 53 ي 2 ey 9 ee 1 ea 16 ie 21 ij 1 iy 2 yi 1
pair ь ا 72 و 83
pair э α 40 ι 36 ا 36 ب 84 د 85 ر 82 س 81 ع 31 م 83 ن 82 و 53 ي 31 ae 10 ai 23 ay 24 ee 28 ea 7 oe 13 ue 23 ye 22 je 15
pair ю ι 34 υ 34 ا 24 آ 53 أ 32 ن 81 و 2 ي 35 oo 33 ou 7 ue 0 ew 3 ju 1 uu 0 ου 1 يو 2 وو 7 عو 13
pair я α 1 ا 9 آ 15 أ 41 ب 81 ر 81 س 81 ع 12 ك 81 ه 20 ة 0 و 77 ي 62 ى 7 aa 4 gia 4 iya 10 ija 11 йя 7 ја 7 ија 6 يا 2 عا 13
pair ӣ ي 11
pair α ع 6 ه 4
pair β ف 0 و 0
pair γ ج 0 و 41 ي 0
pair ε ai 0 ee 7 oe 6
pair ζ ج 30 ژ 2 س 36
pair κ خ 29 گ 49
pair λ ب 83
pair ν ng 0
pair ο au 0 ou 22 йо 6
pair π ب 2 ر 82
pair ρ ج 83 rr 2
pair σ ز 16 ش 0 sh 7 ch 29 sch 0 sz 7
pair τ د 14
pair υ ئ 3
pair φ و 43
pair χ چ 68 ش 50 ch 0
pair ω au 1
pair ا ه 9 ى 0 aa 15 аа 20
pair آ aa 2 аа 3
pair أ aa 15 oo 13 ou 23 ue 6 uu 7
pair إ ey 11 ea 9 ie 2 iy 4 ^اي 6
pair ب پ 0 mb 24 mp 31 bb 3 pp 21 мп 17 бб 6 пп 10
pair ت ٹ 1 ث 6 th 12 ty 27 tt 8 тт 3
pair ث س 4 th 1 ss 30 tt 0 сс 31 тт 9
pair ج ق 22 گ 1 gh 3 dj 7 dzh 5 dz 0 dg 30 gj 15 gy 21 gu 4 nk 22 gg 2 дз 18 гг 1 γκ 0
pair چ ch 10 تش 0
pair ح ه 0 ch 1 kh 32 hh 2 хь 1 хх 5
pair خ ch 3 hh 8
pair د ڈ 0 dh 12 dy 55 nt 17 nd 29 dd 3 нт 19
pair ذ dh 0 dd 5 дз 3 дд 4
pair ر ڕ 0 rh 15 rr 6 рр 4
pair ز dh 32 dz 25 дз 19 зз 4
pair س ص 0 th 69 ss 9 сс 9
pair ش sh 10 ch 15 sch 17 sz 4 kj 2 sc 12
pair ص th 20 sz 9 ss 4 сс 21
pair ض dz 7
pair ط ty 13 тт 14
pair ظ dh 0 zz 5 дз 4
pair ع aa 0 аа 12
pair غ گ 0 gh 2 gj 13 gy 23 nk 10 gg 3 нк 9 гг 7
pair ف و 0 vv 5 фф 2
pair ڤ و 10
pair ق ك 0 ch 10 gh 0 ck 30 cc 1 gu 0 nk 27 gg 0 kk 14 нк 17 гг 2 кк 21
pair ك ch 19 kh 13 kj 8 ck 7 cc 6 qu 4 kk 4 qq 16 кк 7
pair گ gh 9 nk 13
pair ل ll 8 lj 13 ly 44 gl 22 лл 4
pair م mm 2 мм 4
pair ن ny 47 gn 1 kn 4 ng 23 nn 8 нг 35 нн 11
pair ه ى 6 aa 20 ch 43 kh 70 hh 4 хх 8
pair ة aa 10 аа 1
pair و ۆ 9 aa 47 au 34 aw 37 oo 6 ou 8 ue 8 ow 0 ew 15 eau 19 yo 38 uu 8 wh 12 ww 10 йо 23 ау 30 оо 0 уу 4 او 31 وو 0 ^او 0
pair ۆ au 1 او 15
pair ي ى 26 ai 15 ay 11 ee 6 ea 7 ie 10 iy 4 ii 19 igh 20 ll 15 hj 6 ayyi 21 aiyi 15 ayye 12 ayi 19 aj 27 ий 1 ай 23 ии 2 اي 15 يي 0
pair ێ ai 0
pair ى aa 10 ee 16 ie 12 ий 6 аа 8
pair ے ay 3
pair ئ ee 7 iy 7
pair aa au 29 aw 30 oo 28 ou 35 yo 33 ьо 13 аа 5 оо 9 او 35 عا 5 عو 32
pair ae ai 1 ay 8 ee 17 ye 12 ье 15 ай 0
pair ai ei 9 ee 30 ea 35 oe 31 ye 11 ayi 11 aye 20 aj 4 ье 29 ай 8 ей 25 اي 1 ائ 10
pair ay ei 0 ee 33 ea 39 ye 15 je 18 eye 10 aye 22 aj 15 ье 28 ей 0 اي 6 اعي 1
pair au oo 18 ou 26 ow 1 eau 3 yo 25 йо 22 ьо 15 ау 11 оо 13 او 11
pair aw ou 31 yo 25 ау 1 او 2
pair ei ij 15 aj 21 ej 3 ай 3 ей 6 эй 7 αι 0 ائ 10 عي 14 اعي 5
pair ey ee 15 ea 18 ie 17 ij 9 iy 13 yi 17 ej 5 ый 7 ий 23 ей 4 эй 7 ии 20 اي 14 يي 1 ئي 10 عي 16
pair ee ea 7 ie 16 oe 31 ue 42 ij 14 yi 9 ий 8 ье 33 ай 48 ээ 6 ии 9 اي 35 يي 23 ئي 9
pair eu oi 15 oy 12 ой 0 οι 12
pair ea ie 19 oe 34 ue 44 ij 5 iy 5 ii 14 ий 10 ай 41 ии 32 اي 40 يي 14
pair ie je 26 iy 7 ii 15 ый 1 ий 12 ье 0 ии 2 اي 29 ئي 12
pair oo ou 10 oe 14 ow 23 йо 0 ау 25 уу 10 او 41 عو 15
pair ou oe 21 ue 10 ew 4 yo 33 uu 7 йо 25 ьо 23 ау 22 оо 26 уу 11 او 13 وو 2
pair oe ow 19 ye 14 ье 32 йо 12 ай 37 ау 19 او 23
pair ue ew 6 ье 27 ай 46 уе 7 уэ 7 уу 7
pair oi oj 7 ой 3 уа 0 ουα 15 وا 8
pair oy oj 5 ой 2
pair ow off 34 ау 4 عو 13
pair ew ев 0 وو 4
pair eau ьо 6 او 7
pair ough оо 1 аф 2
pair ia ja 6 gia 26 iya 9 ия 2
pair ya ja 7 ija 7 ия 10 ја 2 ыя 2 يا 1
pair ja gia 25 iya 18 ия 10 йя 4 يا 4
pair iu ju 0 iou 7 ью 5 يو 5
pair yu ju 2 ью 2
pair io jo 2 йо 5 ео 18
pair yo jo 0 gio 19 ьё 3 йо 6 ео 1 оо 21 يو 12 او 10 عو 13
pair ye je 11 ье 14 йе 7 ай 0
pair jo gio 15 geo 20 ьё 2 йо 4 ьо 2 ео 10 يو 6
pair je ье 0 ай 19 γε 2
pair ij iy 2 ej 20 ый 4 ий 5 ей 0 эй 12 اي 0 يي 7
pair iy ий 1 ии 4 اي 21 يي 4
pair yi اي 15
pair yy يي 6
pair ii ии 4
pair igh ей 6 اي 10
pair iou يو 5
pair eye ай 9
pair sh sch 29 sz 16 sc 24 sj 4
pair ch sch 31 tsch 19 tch 5 sz 24 cz 10 kj 17 ty 18 cs 12 cc 10 hh 15 тш 3 тч 26 кк 27 хх 14 تش 16
pair zh rz 9
pair kh ck 19 хь 10
pair gh gu 1 gg 6 гг 7
pair dh nt 17 дд 4 دز 17
pair th ty 18 ss 17 tt 26 сс 9 тт 39
pair ph ff 14 фф 28
pair rh rr 9
pair sch sz 24
pair tsch тш 9 تش 15
pair sht шт 6
pair tch тш 8 тч 3 تش 15
pair tsh تش 6
pair dj дж 4 دج 4
pair dž дж 3 дз 7 τζ 6
pair dzh дж 6
pair dz дж 12 دج 7
pair dg дж 9 дз 14
pair dy дд 22
pair sz sc 17 sj 10 сс 16
pair cz تش 4
pair rr рр 7
pair ll lj 25 ly 24 gl 14 лл 13 λλ 1
pair gj дж 7
pair kj تش 7
pair nj ny 7 nn 23 нг 12
pair lj лл 15
pair gy дж 10
pair ty tt 23 тт 25
pair ny gn 5 ng 17 nn 16 нн 21
pair ly gl 15 лл 26
pair ts tz 12 тс 2 تس 10
pair tz tc 11 тс 12 تس 12
pair tc تش 6
pair ck cc 5 qu 14 kk 10
pair cs тч 1 كس 7
pair cc kk 12 qq 7 تش 5
pair ks кс 9
pair qu kk 11 кк 21
pair gu гг 2
pair gue ge 18
pair gn ng 13 нн 31
pair gl лл 24
pair kn нн 15
pair mb mp 8 мп 19 бб 9 мб 8 μπ 0
pair nt nd 3 нт 9 дд 12
pair ng nn 23 нг 12 нн 27 نك 6 نغ 12
pair nk нк 3 نك 7
pair nd dd 19 нт 9 дд 12 нд 7 ντ 15
pair mp мп 8
pair av ав 3 аф 12
pair ev ев 9 еф 13
pair af ав 4 аф 11
pair ps пс 7
pair ayyi اي 5 عي 7
pair aiyi aye 23
pair ayi ей 14 اي 2
pair aye aj 17 ай 24 ей 23
pair ngj نغ 14
pair ic ich 11 icz 10 иќ 3
pair ich icz 7 иќ 10
pair ge che 51
pair gia يا 15
pair gio йо 9 يو 17
pair dd дд 2
pair gg гг 1
pair mm мм 6
pair nn нг 28
pair pp пп 8
pair tt тт 10
pair zz дз 4 тс 27 تس 4 دز 1
pair aj ай 7 ей 21 اي 4 ائ 1
pair oj ой 4
pair iya ия 4 ья 4 йя 4 يا 3
pair ija ия 3 ья 6 йя 4 يا 6
pair eff ев 10
pair ^al ^аль 6 ^ал 10 ^ال 3
pair ^el ^эль 4
pair дж دج 8
pair дз دج 23
pair тш تش 2
pair кс كس 10
pair тс تس 9
pair нг نك 10 نغ 1
pair нк نك 8
pair ий اي 17
pair ью يو 1
pair йо يو 10 او 17 ^او 15
pair ьо يو 1
pair йя ја 6 يا 5
pair иј اي 6
pair ай ей 15 عي 2
pair ей αι 13 اي 9
pair ау او 5
pair ео يو 0
pair уи وي 5
pair зз دز 3
pair оо او 7
pair нд ντ 0
pair мб μπ 0
gap ? Latn 255 231 227 Cyrl 255 145 192
gap a Cyrl 61 52 82 Grek 40 41 30 Arab 58 10 75
gap â Cyrl 40 44 40 Arab 6 21 3
gap ă Cyrl 40 40 49 Arab 6 13 20
gap ä Cyrl 40 52 41 Arab 16 13 22
gap å Cyrl 44 40 40 Arab 9 20 6
gap æ Arab 1 8 5
gap ą Cyrl 40 47 40 Arab 6 15 6
gap á Cyrl 40 64 0 Arab 24 33 25
gap ā Cyrl 41 41 47 Arab 6 23 16
gap e Cyrl 67 19 3 Grek 40 42 5 Arab 1 7 2
gap ë Latn 16 28 16 Cyrl 16 21 17 Arab 16 4 13
gap ê Cyrl 40 36 40 Arab 6 1 0
gap é Cyrl 43 58 47 Arab 0 2 1
gap è Cyrl 40 47 41 Arab 3 5 0
gap ě Cyrl 40 40 44 Arab 6 1 6
gap ę Arab 6 0 6
gap ə Cyrl 40 17 40 Arab 6 0 6
gap i Cyrl 88 31 63 Grek 40 41 31 Arab 28 16 61
gap ı Cyrl 40 47 41 Arab 6 7 10
gap î Cyrl 40 30 40 Arab 6 1 6
gap í Cyrl 40 41 49 Arab 5 26 6
gap ï Cyrl 40 22 33 Arab 6 13 10
gap ī Cyrl 40 31 40 Arab 6 7 19
gap y Cyrl 13 27 72 Grek 40 34 40 Arab 53 51 85
gap ý Cyrl 32 12 56 Arab 6 6 16
gap o Cyrl 78 31 66 Arab 66 26 94
gap ö Cyrl 44 49 38 Arab 41 31 7
gap ő Arab 6 9 8
gap ø Cyrl 41 38 40 Arab 10 26 15
gap ô Arab 6 9 12
gap ó Cyrl 38 42 43 Arab 6 38 23
gap œ Arab 6 4 6
gap õ Cyrl 40 35 40 Arab 6 7 6
gap ō Cyrl 63 46 57 Arab 25 24 36
gap u Cyrl 37 21 54 Grek 40 30 40 Arab 44 9 51
gap ü Cyrl 40 56 36 Arab 20 0 20
gap û Cyrl 40 41 40
gap ú Cyrl 49 46 40 Arab 2 15 7
gap ů Cyrl 40 41 40 Arab 6 7 6
gap ū Cyrl 49 48 58 Arab 6 24 8
gap b Cyrl 93 45 54 Arab 45 21 46
gap c Cyrl 84 17 40 Arab 72 20 40
gap d Cyrl 48 29 14 Grek 72 50 48 Arab 68 23 11
gap f Cyrl 72 32 45 Arab 84 28 54
gap g Cyrl 50 17 43 Grek 72 72 59 Arab 74 24 54
gap h Latn 6 10 0 Cyrl 15 6 4 Grek 5 0 13 Arab 36 7 0
gap j Cyrl 26 22 22 Grek 35 30 40 Arab 47 27 25
gap k Cyrl 57 53 58 Arab 83 48 43
gap l Cyrl 67 50 49 Arab 47 20 34
gap m Cyrl 72 59 67 Grek 72 73 72 Arab 71 71 45
gap n Cyrl 68 53 43 Grek 72 72 77 Arab 78 50 49
gap p Cyrl 74 51 40 Grek 72 54 72 Arab 56 36 62
gap q Cyrl 76 49 72 Arab 78 64 72
gap r Cyrl 87 48 21 Grek 78 72 53 Arab 72 53 35
gap s Cyrl 55 26 2 Grek 72 72 25 Arab 75 32 7
gap t Cyrl 54 37 15 Grek 72 72 47 Arab 52 49 19
gap v Cyrl 64 8 64 Arab 81 85 67
gap w Cyrl 82 37 50 Arab 55 52 75
gap x Cyrl 75 50 9 Grek 72 72 62 Arab 62 68 10
gap z Cyrl 69 13 22 Grek 72 72 73 Arab 54 21 55
gap ç Cyrl 72 62 43 Arab 75 73 72
gap č Cyrl 72 73 72 Arab 72 39 72
gap ć Cyrl 72 72 65 Arab 72 64 58
gap đ Arab 63 72 72
gap ğ Latn 12 19 16 Cyrl 14 17 19 Arab 16 7 18
gap ł Cyrl 72 56 72 Arab 72 52 72
gap ñ Cyrl 72 73 72
gap ņ Arab 72 65 72
gap š Cyrl 72 74 52 Arab 66 72 72
gap ş Cyrl 73 72 56 Arab 72 62 72
gap ś Cyrl 72 65 72
gap ž Cyrl 72 74 72 Arab 72 66 72
gap ż Arab 65 72 72
gap ṭ Arab 72 64 72
gap а Latn 62 35 66 Arab 69 16 58
gap б Latn 93 54 61 Arab 74 40 67
gap в Latn 80 37 33 Arab 54 45 74
gap г Latn 66 33 68 Arab 51 47 69
gap д Latn 76 49 66 Grek 72 61 73 Arab 58 28 34
gap е Latn 45 66 92 Grek 40 40 32 Arab 0 3 10
gap ё Latn 69 65 70 Arab 28 22 19
gap є Arab 5 0 1
gap ж Latn 74 24 32 Grek 72 54 72 Arab 68 4 59
gap з Latn 76 14 65 Grek 72 62 72 Arab 75 21 72
gap и Latn 66 60 68 Arab 32 31 80
gap й Latn 62 15 19 Grek 40 33 40 Arab 25 55 26
gap і Latn 40 40 30 Arab 2 15 2
gap ј Latn 40 31 40 Grek 40 29 40 Arab 0 0 3
gap к Latn 79 13 61 Arab 60 31 56
gap л Latn 78 68 76 Arab 48 26 64
gap м Latn 69 59 66 Arab 85 61 68
gap н Latn 54 44 44 Arab 69 45 50
gap о Latn 91 68 101 Grek 40 34 40 Arab 61 9 91
gap п Latn 81 56 72 Arab 62 65 72
gap р Latn 91 51 75 Arab 90 46 65
gap с Latn 63 37 54 Grek 72 72 51 Arab 43 37 46
gap т Latn 57 68 62 Arab 81 45 37
gap у Latn 81 50 55 Arab 18 23 64
gap ф Latn 88 68 56 Arab 83 53 71
gap х Latn 59 43 52 Arab 69 21 39
gap ц Latn 78 37 63 Arab 72 15 72
gap ч Latn 33 40 39 Arab 72 27 67
gap ш Latn 90 49 80 Arab 80 66 74
gap ъ Latn 16 0 15 Cyrl 16 15 16 Arab 16 0 16
gap ы Latn 41 35 50 Arab 0 10 3
gap ь Latn 16 11 7 Cyrl 16 3 2 Grek 16 0 0 Arab 16 1 4
gap э Latn 89 54 69 Arab 5 1 12
gap ю Latn 83 67 65 Arab 26 13 22
gap я Latn 72 58 28 Arab 4 24 50
gap α Latn 41 17 37 Arab 6 0 0
gap γ Latn 57 56 72
gap ε Latn 40 30 40 Cyrl 40 24 40 Arab 0 0 0
gap ζ Arab 72 61 72
gap η Arab 6 7 0
gap ι Latn 40 7 40 Cyrl 40 16 40 Arab 1 0 6
gap κ Latn 72 72 73
gap λ Arab 72 63 72
gap ν Latn 72 73 72 Arab 72 72 60
gap ο Latn 40 14 40 Cyrl 40 28 40 Arab 0 0 0
gap ρ Cyrl 72 61 72
gap τ Latn 72 73 73 Cyrl 60 72 63 Arab 62 72 78
gap υ Latn 40 19 22 Cyrl 40 19 40 Arab 6 0 6
gap ω Arab 6 1 6
gap ا Latn 1 51 94 Cyrl 1 25 67 Grek 0 0 16
gap آ Latn 23 25 6 Cyrl 34 24 5
gap أ Latn 28 14 8 Cyrl 25 1 10 Grek 0 6 6
gap إ Latn 14 3 5 Cyrl 12 6 4 Grek 2 6 6
gap ب Latn 91 91 73 Cyrl 96 74 38
gap پ Latn 72 72 74 Cyrl 72 61 72
gap ت Latn 47 50 72 Cyrl 34 22 15 Grek 72 72 61
gap ث Latn 72 67 69 Cyrl 72 73 68
gap ج Latn 83 84 60 Cyrl 24 29 32
gap چ Latn 80 73 72
gap ح Latn 72 76 77 Cyrl 51 50 47
gap خ Latn 76 81 80 Cyrl 73 69 68
gap د Latn 83 79 60 Cyrl 85 53 23 Grek 63 72 72
gap ذ Latn 73 72 72
gap ر Latn 75 62 71 Cyrl 89 56 39 Grek 72 61 72
gap ز Latn 83 65 69 Cyrl 77 30 32
gap س Latn 97 74 51 Cyrl 82 43 6 Grek 72 72 61
gap ش Latn 87 60 70 Cyrl 85 24 57
gap ص Latn 72 80 72 Cyrl 75 72 72
gap ض Latn 72 80 72
gap ط Latn 72 68 72 Cyrl 73 73 56
gap ظ Latn 72 73 72
gap ع Latn 69 53 16 Cyrl 63 38 13 Grek 11 16 16 Arab 18 16 16
gap غ Latn 75 78 83 Cyrl 86 35 23
gap ف Latn 70 68 67 Cyrl 76 80 66
gap ق Latn 65 85 69 Cyrl 78 75 72
gap ك Latn 80 70 76 Cyrl 74 49 80 Grek 72 60 72
gap گ Cyrl 72 53 47
gap ل Latn 56 52 88 Cyrl 69 48 63
gap م Latn 95 65 63 Cyrl 88 69 75
gap ن Latn 81 53 56 Cyrl 77 61 64 Grek 61 72 53
gap ه Latn 56 22 2 Cyrl 19 17 0 Grek 16 11 0 Arab 16 3 3
gap ة Latn 6 6 32 Cyrl 6 6 56
gap و Latn 67 75 100 Cyrl 52 42 91 Grek 2 0 0
gap ۆ Latn 6 7 4
gap ي Latn 42 39 72 Cyrl 22 34 57 Grek 6 0 1
gap ى Latn 6 6 25 Cyrl 6 6 21 Grek 6 6 5
gap ے Latn 6 6 13
gap ئ Latn 0 1 16 Cyrl 14 4 16 Grek 10 9 16 Arab 6 0 16
gap ؤ Latn 13 0 14 Cyrl 16 20 16 Arab 16 14 16
gap ء Latn 16 13 12 Cyrl 16 15 8 Arab 16 16 14
gap ^al Latn 39 16 16 Cyrl 47 16 16 Arab 59 16 16
gap ^el Latn 31 16 16 Cyrl 51 16 16 Arab 29 16 16
gap ^ul Latn 21 16 16 Cyrl 31 16 16 Arab 25 16 16
gap ^аль Latn 45 16 16 Arab 36 16 16
gap ^эль Latn 28 16 16 Arab 29 16 16
gap ^ел Latn 22 16 16
gap ^ал Latn 62 16 16 Arab 39 16 16
gap ^ال Latn 9 16 16 Cyrl 17 16 16 Grek 12 16 16 Arab 7 16 16
gap ^او Latn 56 6 6 Cyrl 42 6 6 Grek 0 6 6 Arab 34 40 40
gap ^اي Latn 35 6 6 Cyrl 23 6 6 Grek 3 6 6
`;
