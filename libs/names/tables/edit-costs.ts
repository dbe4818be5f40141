// What each difference of spelling costs, in sixteenths of log-odds, where it is not what the tables of spellings give.
// Written by tools/train-names.ts from the development pairs and lists of words; the figures that were reached:
// apart (folds by entity), all: F1 0.9425 (precision 0.9443, recall 0.9407 at 0.47), ROC-AUC 0.9838, recall at 1 % false positives 0.8232
// apart (folds by entity), focus: F1 0.9455 (precision 0.9490, recall 0.9420 at 0.47), ROC-AUC 0.9861, recall at 1 % false positives 0.8890
// apart (folds by entity): false accepts where one word was replaced 0.236
// apart: share of one person's names by tenths of the score from 0 on: 0.02 0.12 0.21 0.36 0.44 0.48 0.58 0.72 0.85 0.98
// in sample, all: F1 0.9491 (precision 0.9662, recall 0.9325 at 0.59), ROC-AUC 0.9867, recall at 1 % false positives 0.8541
// in sample, focus: F1 0.9521 (precision 0.9719, recall 0.9331 at 0.59), ROC-AUC 0.9887, recall at 1 % false positives 0.9065
// in sample: false accepts where one word was replaced 0.142

export const editCostTable = `
base Latn Latn 16.00 7.501
base Latn Cyrl 50.59 3.254
base Latn Grek 55.97 2.873
base Latn Arab 40.98 4.006
base Latn Zyyy 40.00 1.000
base Cyrl Cyrl 16.00 7.501
base Cyrl Grek 48.77 2.014
base Cyrl Arab 39.55 4.645
base Cyrl Zyyy 40.00 1.000
base Grek Grek 16.00 7.501
base Grek Arab 51.86 2.282
base Grek Zyyy 40.00 1.000
base Arab Arab 16.00 7.501
base Arab Zyyy 40.00 1.000
base Zyyy Zyyy 16.00 7.501
kind mark 0
kind a-e 23
kind a-i 41
kind a-o 38
kind a-u 34
kind vowel-consonant 64
kind a-j 48
kind other-mark 20
kind e-i 18
kind e-o 45
kind e-u 34
kind e-j 6
kind i-o 97
kind o-u 5
kind j-o 56
kind i-u 31
kind i-j 34
kind j-u 48
kind consonant 113
kind consonant-alike 40
kind i-i 41
kind unvowelled-consonant 77
kind unvowelled-consonant-alike 54
kind vowel-left-first 56
kind vowel-left-inside 30
kind vowel-left-last 66
kind consonant-left-first 62
kind consonant-left-inside 42
kind consonant-left-last 50
kind unvowelled-consonant-left-first 84
kind unvowelled-consonant-left-inside 57
kind unvowelled-consonant-left-last 68
pair ? y 248 s 245 б 239 ь 167
pair a ə 8 ı 30 а 1 б 83 в 85 г 84 д 83 е 43 ё 68 и 75 й 18 і 49 к 89 л 84 м 84 н 84 о 50 п 82 р 86 с 86 т 87 у 62 ф 88 х 81 ц 81 ч 81 ш 85 ъ 8 ы 43 ь 85 э 31 ю 57 я 10 ε 40 ι 49 ا 2 آ 4 أ 4 إ 46 ب 88 ت 82 ج 84 ح 84 خ 82 د 82 ر 85 ز 85 س 82 ش 90 ع 4 غ 81 ف 85 ق 75 ك 86 ل 81 م 89 ن 84 ه 17 ة 4 و 65 ي 59 ى 1 ؤ 49 aa 7 аа 35
pair â а 4 и 50 о 56 у 50 ы 22 я 2 أ 7 ع 4 ي 45
pair ă а 12 е 29 и 54 й 49 о 51 ы 44 э 25 я 0 ا 5 أ 2 ي 62
pair ä e 19 а 24 е 10 ё 40 и 74 о 18 у 58 э 3 я 5 ا 5 آ 6 أ 7 و 52 ي 57 ai 13 ee 19 ье 15 ай 28
pair å o 2 а 26 е 45 и 59 ю 52 ا 3 أ 0 و 12 ي 49 ьо 9 аа 16
pair æ e 12 é 5 а 43 и 54 о 52 я 45 إ 34 ي 36 ье 1 ай 13
pair ą o 11 а 38 ё 0 я 50 ou 25
pair á е 76 и 69 й 39 і 55 о 42 у 54 х 84 ы 57 э 50 ю 49 я 7 ا 8 ه 15 ة 6 و 56 ي 66 аа 3
pair ā е 59 о 51 я 0 أ 2 و 60 ي 62 aa 7
pair e ə 0 œ 11 а 51 б 73 д 86 е 2 ё 19 є 1 й 38 і 31 к 82 м 81 н 81 о 70 п 81 с 82 т 85 у 71 ф 81 х 81 ы 41 э 1 ю 83 я 44 α 23 ι 39 ο 38 τ 73 ا 47 آ 33 أ 36 إ 15 ع 21 غ 81 ه 52 ة 26 و 61 ي 28 ى 24 ae 19 ai 15 ay 30 ee 9 ea 1 oe 30 ue 26 ye 9 je 18 eye 15 ье 18 ай 55
pair ë o 6 ō 19 ё 5 и 45 о 13 ا 52 و 25 ي 32 ue 23
pair ê а 54 е 4 о 50 ю 57 ي 27 ay 5
pair é а 61 е 1 ё 10 и 37 й 52 л 85 о 67 у 59 ы 49 ю 58 я 50 ا 47 أ 42 إ 0 ة 27 و 68 ي 27 ai 17 ee 22 ye 10 ье 0 ай 22
pair è а 44 е 1 ё 19 є 0 о 50 у 49 я 54 ا 38 ة 40 ي 16 ье 0 ай 10
pair ě е 2 о 49 ي 26
pair ę а 39 о 50 я 38 ي 34
pair ə а 5 и 52 о 55 э 4 я 5 α 20 ا 2 أ 5 ع 14 ه 13
pair i y 1 ý 6 а 72 б 75 в 56 г 81 д 83 е 49 ё 54 з 81 и 1 і 1 к 84 л 72 м 87 о 77 п 85 р 87 с 83 т 86 у 62 ф 85 х 83 ы 6 ь 81 э 69 ю 62 я 65 α 43 ε 38 ا 67 آ 46 أ 45 ب 82 ت 82 ح 84 ر 83 ز 84 س 83 ش 84 ع 40 غ 81 ف 76 ق 82 ك 81 ل 64 م 81 ن 86 ه 50 ة 55 و 80 ۆ 38 ي 2 ى 7 ئ 0 ee 4 ea 3 ie 19 ij 0 iy 9 yi 3 yy 6 ii 3 ый 9 ии 10 اي 9 يي 28 عي 10
pair ı а 27 е 51 и 4 й 1 о 56 у 45 ъ 5 ا 22 أ 17 ع 19 ه 19 و 56 ى 7 ee 7 اي 10
pair î y 2 а 52 о 50 ا 49 اي 11
pair í y 7 а 58 е 65 ё 49 й 15 о 69 у 61 э 54 ю 59 я 56 ا 56 أ 43 و 55 ي 5 ee 2 ie 7 اي 14 يي 9
pair ï y 9 а 40 и 2 л 81 о 59 у 50 و 54 ي 13 ى 5 ئ 7 ie 14 yi 6 اي 7 يي 3
pair ī y 10 а 55 е 50 й 1 о 49 у 43 ю 37 و 53 ea 1 ie 7 اي 13
pair y j 11 а 50 б 85 в 57 г 82 д 81 е 64 ё 49 и 3 й 1 к 68 л 83 м 83 н 85 о 71 п 85 р 88 с 84 т 90 у 51 ф 82 х 82 ъ 53 э 70 ю 25 я 14 ا 60 آ 52 أ 46 إ 26 ب 86 ت 82 ج 70 د 82 ر 82 ز 86 س 81 ط 81 ع 55 غ 82 ف 82 ق 84 ك 82 ل 84 م 87 ن 81 ة 57 و 63 ي 2 ى 1 ئ 13 ؤ 54 ey 24 ee 12 ea 2 ie 9 ij 0 iy 12 yy 3 ii 16 yj 14 ll 18 ый 5 ий 7 ии 8 γι 7 اي 6 يي 4 ئي 11 عي 21 ^اي 11
pair ý а 68 е 52 и 5 й 7 о 50 у 50 я 50 ا 50 و 52 ي 4 iy 6 ый 9 ий 2
pair o а 52 б 84 г 84 е 75 ё 13 и 80 й 65 к 81 л 85 м 82 н 56 о 1 п 83 р 81 с 75 т 75 у 30 х 75 ц 71 ч 82 ш 82 ъ 34 ы 64 ь 83 э 69 ю 70 я 59 α 36 ε 50 ι 50 ا 73 آ 57 أ 36 إ 66 ب 85 ح 84 د 82 ز 81 س 83 ش 83 ع 26 غ 81 ف 81 ك 81 ل 81 م 83 ن 82 ه 45 ة 62 و 9 ي 73 ى 57 aa 20 au 10 aw 4 oo 18 ou 28 oe 15 ow 10 eau 1 ough 19 yo 23 йо 42 ьо 11 ау 45 оо 12 او 37 عو 17 ^او 0
pair ö а 80 е 36 ё 6 є 43 и 71 й 58 о 12 у 33 э 29 ю 60 ε 31 ا 58 ع 36 و 1 ي 63 au 17 aw 22 oo 14 oe 10 йо 7 ьо 19 ау 24 او 17 ^او 5
pair ő е 49 ё 3 и 50 о 1 و 2 ي 49
pair ø а 51 е 49 ё 1 и 65 й 41 э 30 ا 41 أ 38 و 7 ي 54 au 13 oo 21 oe 7 ьо 7 او 12
pair ô е 59 ا 49 و 8
pair ó а 55 е 57 ё 12 и 66 й 53 о 2 у 33 э 50 ю 42 я 49 ا 61 أ 50 إ 45 و 7 ي 64 oo 13 ou 15 йо 11 ьо 1 ау 9
pair œ ё 9 о 52
pair õ а 52 е 45 ё 19 и 32 о 1 у 52 ы 31 ι 42 و 11
pair ō а 57 е 58 ё 3 з 81 и 63 й 54 м 81 о 11 т 85 у 56 х 81 э 54 ю 60 я 58 ا 65 ة 56 و 13 ي 59 aa 17 aw 17 oo 15 ou 17 oe 16 ow 20 eau 12 yo 20 йо 17 ау 11 оо 3 او 21 ^او 7
pair u w 12 а 43 в 44 д 81 е 46 ё 40 и 72 й 33 к 84 л 83 м 81 о 55 п 76 ў 7 ъ 10 ы 37 э 62 ю 0 я 67 ү 5 α 36 ε 38 ι 40 ο 39 υ 28 ا 61 آ 60 أ 1 إ 45 ب 81 ح 85 ع 27 ة 60 ۆ 40 ي 57 ى 49 oo 0 ue 17 ew 11 uu 7 уу 15 وو 15 عو 10
pair ü w 10 а 64 е 71 ё 57 и 68 й 57 о 67 у 4 ы 45 э 55 ю 1 я 55 ا 50 أ 2 و 1 ي 50 oo 10 ou 13 ου 6
pair ű ю 5
pair û w 7 о 53 ю 0
pair ú е 52 и 60 у 4 э 49 ю 0 أ 6 و 3 ي 54 ou 7
pair ů о 54 ю 16
pair ū а 52 е 61 ё 64 и 58 о 41 с 81 у 1 э 54 ю 1 я 51 ο 40 ا 49 ي 56 ue 4 uu 7
pair b а 82 б 2 в 53 г 96 д 86 е 82 ж 83 з 82 и 84 к 88 л 90 м 89 н 86 о 84 п 52 р 89 с 84 т 86 у 83 ф 74 х 85 ц 84 ч 84 ш 89 э 83 я 82 ا 75 أ 87 إ 82 پ 42 ت 86 ج 87 خ 81 د 90 ر 83 ز 81 س 86 ش 86 ط 84 غ 84 ف 67 ق 83 ك 87 ل 85 م 85 ن 87 ه 87 ة 81 و 62 ي 84 mb 25 bb 0 мп 9 бб 32
pair c k 9 q 9 s 25 z 34 а 81 б 90 в 82 г 55 д 91 е 81 ж 33 з 49 и 81 й 70 л 91 м 86 н 87 о 73 п 85 р 83 с 9 т 56 у 81 ф 82 х 51 ц 5 ч 15 џ 24 щ 0 κ 1 σ 2 τ 81 أ 83 إ 85 ب 89 ت 81 ث 23 ج 17 چ 18 ح 57 خ 50 د 88 ر 84 ز 45 ژ 35 س 12 ش 31 ص 15 ظ 50 غ 62 ف 84 ق 9 ك 1 ل 87 م 85 ن 84 ه 66 و 70 ي 76 kh 15 tsch 33 dž 31 dzh 39 sz 33 cz 41 xh 39 gy 49 ts 12 tz 18 tc 11 ck 3 cs 26 cc 1 qu 23 kk 11 ss 23 zz 25 дж 15 дз 52 тш 26 тс 11 кк 15 сс 35 τσ 9 τζ 17 تش 27 دج 36 تس 16
pair d ð 12 а 79 б 87 в 85 г 86 е 84 ж 82 з 75 и 84 к 96 л 86 м 85 н 84 о 75 п 90 р 81 с 85 т 49 у 81 ф 68 х 83 ч 81 ш 83 э 81 ю 81 τ 36 ا 81 أ 87 إ 82 ب 87 پ 86 ت 56 ث 60 ج 94 ح 82 خ 85 د 1 ذ 2 ر 85 ز 75 س 85 ش 90 ض 2 ط 58 ظ 53 غ 81 ف 89 ق 83 ك 88 گ 81 ل 90 م 91 ن 87 و 85 ي 88 dh 15 dy 28 nt 18 nd 17 dd 0 нт 17 дд 32
pair f v 10 а 82 б 61 г 85 д 88 е 84 ж 81 з 81 к 89 л 85 м 88 н 83 о 85 п 71 р 82 с 85 т 83 у 81 ф 3 х 82 ч 82 ш 85 э 81 ю 81 я 81 β 43 ا 82 أ 86 إ 84 ب 66 ت 83 ج 82 خ 81 د 84 ر 89 ز 85 س 83 ش 89 غ 84 ف 4 ق 81 ك 89 ل 84 م 83 ن 83 ه 90 ة 81 ي 83 ph 6 ff 15 фф 35
pair g j 16 а 83 б 84 в 87 г 3 д 89 ж 10 з 81 и 83 к 50 л 83 м 89 н 87 о 84 п 90 р 86 с 84 т 87 у 78 ф 69 х 29 ч 55 џ 0 ш 54 ζ 17 κ 41 χ 38 ا 62 أ 84 إ 82 ب 89 ت 83 ج 3 ح 44 خ 23 د 86 ر 83 ز 82 ژ 24 س 83 ش 57 ص 81 ض 82 ع 81 غ 2 ف 75 ق 2 ك 26 ل 87 م 86 ن 86 ه 57 ة 57 و 84 ي 71 gh 1 dj 10 dž 12 gj 21 gy 26 gu 17 nk 17 gg 13 дж 4 дз 33 гг 32 τζ 0 دج 38
pair h j 46 x 10 в 82 ж 75 к 70 м 82 х 3 ا 50 أ 60 إ 68 ب 87 پ 68 ت 90 ج 53 ح 2 خ 16 د 88 ر 91 ز 83 ژ 82 س 87 ش 84 ص 83 ط 82 ع 55 غ 51 ف 88 ق 62 ك 68 ل 85 م 87 ن 83 و 69 ch 27 kh 22 hh 11 хь 1 хх 1
pair j x 37 z 28 ž 17 ż 5 а 59 б 85 г 40 е 50 ё 51 ж 3 з 83 и 38 ј 6 к 66 л 85 м 85 н 74 о 65 п 85 р 87 т 78 у 44 х 15 ч 27 џ 5 ш 50 э 56 ю 24 я 25 ҷ 5 γ 29 ζ 15 ا 51 آ 54 أ 47 إ 52 ب 83 ت 81 ج 0 ح 25 خ 10 د 89 ر 81 ز 68 ژ 13 س 81 ش 56 غ 42 ف 83 ك 61 گ 44 م 90 ن 81 ه 42 و 57 ch 20 zh 14 kh 40 dj 21 dž 0 dzh 14 dz 23 rz 32 ll 19 gy 27 jj 7 дж 1 дз 14 хь 18 τζ 3 دج 20
pair k q 4 а 86 б 87 в 87 г 41 д 83 е 84 ё 82 ж 82 з 82 и 85 й 87 к 1 л 89 м 88 н 88 о 81 п 88 р 89 с 87 т 86 у 91 ф 81 х 49 ц 91 ч 68 ш 83 ы 70 я 86 ا 83 أ 82 إ 87 ب 91 پ 81 ت 88 ث 81 ج 67 ح 60 خ 44 د 93 ر 87 ز 83 س 89 ش 81 ط 81 ع 81 غ 66 ف 89 ق 9 گ 39 ل 88 م 92 ن 87 ه 67 ة 81 و 91 ي 85 ch 25 kh 15 kj 12 ck 18 cc 17 qu 6 kk 10 qq 0 кк 22 κκ 1
pair l а 85 б 92 в 88 г 86 д 90 е 82 з 82 и 78 й 76 к 90 л 1 м 86 н 79 о 59 п 83 р 61 с 89 т 88 у 83 ф 86 х 86 ц 89 ч 82 ш 89 э 84 ا 82 أ 83 ب 85 ت 86 ث 81 ج 88 ح 81 خ 81 د 88 ر 70 ز 84 س 89 ش 87 ط 81 غ 84 ف 85 ق 81 ك 90 ل 1 م 88 ن 85 ه 83 ة 81 و 85 ي 94 ll 2 lj 2 ly 20 gl 9 лл 34
pair m а 89 б 86 в 90 г 91 д 89 е 83 ж 86 з 88 и 82 й 81 к 91 л 91 м 1 н 54 о 85 п 85 р 93 с 88 т 97 у 83 ф 90 х 89 ц 81 ч 81 ш 89 щ 81 э 81 я 84 ا 77 آ 84 أ 86 إ 82 ب 91 ت 86 ث 83 ج 89 ح 81 خ 82 د 90 ذ 82 ر 88 ز 88 س 88 ش 88 غ 85 ف 90 ك 90 گ 81 ل 87 ن 68 ه 98 و 81 ي 84 mm 1 мм 46
pair n а 83 б 85 в 89 г 86 д 81 е 84 з 86 и 79 й 87 к 93 л 88 м 52 н 1 о 68 п 85 р 94 с 89 т 92 у 74 ф 82 х 89 ц 82 ч 84 ш 81 щ 82 ь 57 э 87 ю 81 я 75 λ 81 ا 84 آ 82 أ 81 ب 89 ت 92 ج 85 ح 83 خ 81 ر 83 ز 83 س 88 ش 84 ط 81 ع 81 غ 87 ف 86 ق 81 ك 87 ل 91 م 67 ن 1 ه 82 و 86 ي 84 nj 5 ny 31 gn 11 kn 12 ng 28 нг 29 нн 23
pair p а 88 б 56 в 69 г 92 д 82 е 83 з 82 й 83 к 86 л 92 м 97 н 88 о 82 р 86 с 95 т 89 у 93 ф 46 х 83 ш 85 э 82 ю 81 π 2 σ 81 ا 81 أ 87 ب 7 پ 2 ت 85 ج 83 د 82 ر 75 ز 82 س 88 ش 86 ع 83 غ 82 ف 58 ق 81 ك 92 ل 86 م 82 ن 84 ه 88 و 47 ي 70 pp 6 пп 26
pair q г 36 и 81 к 1 н 84 у 81 х 44 ц 55 أ 81 ت 85 ج 57 د 82 ر 81 س 84 ش 49 غ 46 ف 81 ك 17 گ 30 ل 84 ن 82 ه 55 ي 83 ch 14 tch 22 ck 6 qu 5 kk 13 кк 1 تش 6
pair r б 77 в 94 д 87 е 75 ж 66 з 83 и 82 й 85 к 98 л 57 м 87 н 90 о 79 п 83 р 2 с 92 т 94 у 84 ф 86 х 89 ц 89 ч 83 ш 86 э 82 ю 82 я 72 β 83 λ 39 ا 77 أ 84 إ 82 ب 88 ت 88 ث 81 ج 88 ح 83 خ 84 د 89 ر 2 ز 95 س 90 ش 89 ص 86 ض 81 ط 81 ع 82 غ 70 ف 89 ق 83 ك 88 ل 62 م 90 ن 81 ه 81 و 87 ي 85 rh 10 rr 12 wr 3 рр 29
pair s x 16 z 20 ç 11 ß 14 а 63 б 85 в 63 г 90 д 85 е 83 ж 41 з 9 и 95 й 86 к 86 л 92 м 87 н 85 о 72 п 83 р 91 с 1 т 70 у 84 ф 84 х 92 ц 47 ч 9 ш 15 щ 10 э 83 я 95 ζ 1 τ 81 ا 79 آ 81 أ 86 إ 85 ب 91 ت 85 ث 20 ج 64 ح 83 د 87 ذ 17 ر 88 ز 2 س 2 ش 10 ض 17 ظ 3 ع 81 غ 86 ف 88 ق 83 ك 88 ل 88 م 90 ن 88 ه 92 ة 81 و 76 ي 81 th 20 sch 28 dz 21 sz 9 sc 39 ss 7 zz 26 дз 26 зз 22 сс 35 دز 26
pair t б 88 в 85 г 86 д 34 е 89 з 47 и 81 й 85 к 93 л 87 м 90 н 84 о 85 п 87 р 89 т 3 у 83 ф 43 х 85 ц 60 ч 58 ш 68 э 81 я 85 ν 83 σ 65 ا 67 أ 82 إ 74 ب 86 ت 2 ث 13 ج 83 ح 81 خ 85 د 34 ذ 32 ر 88 ز 78 س 91 ش 79 ض 32 ط 2 ظ 67 غ 89 ف 84 ق 82 ك 90 ل 75 م 87 ن 75 و 85 ي 76 th 16 ty 23 tt 19 тт 45
pair v w 9 а 81 б 55 г 83 д 90 ё 81 з 81 и 73 к 87 л 84 м 88 н 87 о 82 п 58 р 88 с 87 т 86 у 73 ф 12 х 81 ц 81 ч 86 φ 1 ا 72 أ 84 ب 49 ت 84 ج 82 ح 84 خ 81 د 81 ر 86 ز 83 س 81 ش 82 ف 3 ك 86 ل 82 م 84 ن 89 ه 81 و 5 ي 83 ph 12 ff 12 vv 7 вв 14 фф 18 وو 0
pair w а 45 б 56 в 4 г 84 д 84 е 56 ё 51 и 59 й 62 к 86 л 87 м 82 н 82 о 57 п 57 р 83 с 87 т 86 у 3 ф 58 х 89 ц 82 ч 82 ъ 23 э 62 ю 15 я 61 φ 35 ا 55 آ 52 أ 32 إ 58 ب 59 ت 86 ج 86 د 86 ر 92 ز 83 س 88 ش 81 ف 9 ك 87 ل 86 م 83 ه 75 ة 52 و 7 ي 60 ى 39 ئ 50 ؤ 5 ou 6 ew 9 wh 3 ww 7 ου 0 وو 1 عو 15 ^او 12
pair x z 25 ḥ 18 з 12 и 82 к 38 м 86 п 81 р 81 с 25 х 0 ц 45 ч 46 ш 11 щ 42 ν 82 ج 49 ح 2 خ 0 ر 82 ز 0 س 35 ش 20 ض 30 ف 82 ق 50 ك 32 ن 85 ه 13 sh 26 ch 23 kh 14 sch 30 cs 22 кс 1 كس 1
pair z ç 29 а 81 б 83 в 81 г 84 д 85 ж 10 к 83 л 85 м 86 н 85 о 81 п 83 р 82 с 12 т 73 у 83 ф 81 х 83 ц 17 ч 40 ш 25 щ 43 ζ 5 σ 7 τ 69 ا 81 أ 83 ب 83 پ 81 ت 81 ث 7 ج 30 ح 84 د 86 ذ 13 ر 87 ز 2 س 19 ش 49 ص 6 ض 0 ط 81 ظ 1 غ 85 ف 85 ق 67 ك 82 ل 83 م 84 ن 76 ه 85 و 84 ي 76 dh 17 dz 27 zs 23 ts 25 tz 35 ss 17 дз 13 тс 36 зз 33 сс 31 τσ 23 τζ 15 تس 15 دز 10
pair ç з 45 к 71 с 0 ф 84 ц 51 σ 4 ب 82 ج 30 ز 51 س 0 ش 37 ص 6 ق 72 ك 55 ch 7 тш 10 сс 6
pair č в 81 д 81 к 81 ц 71 ч 3 ب 81 ج 49 ح 81 ر 82 س 37 ش 25 ك 53 ch 9 tsch 7 cz 17 cs 7 тш 11 тч 8
pair ć а 82 г 73 и 70 н 81 р 81 х 73 ц 54 ч 2 ج 55 ر 81 س 66 ش 40 ك 51 م 83 ch 18 tch 6 cz 4 тч 6
pair ĉ ч 6
pair ċ ч 3
pair đ д 2 м 83 ч 51 ш 50 د 2 ف 81 gj 9 дж 4 нт 20 дд 10
pair ð т 47 ج 81 ذ 7
pair ğ ج 0 غ 1 گ 2 gu 9
pair ģ г 3
pair ǵ дж 5
pair ķ к 1
pair ł б 81 р 55 ل 2 و 64 ll 11 лл 8
pair ľ л 3 с 84 ly 14 лл 10
pair ñ н 4 ny 17 нн 9
pair ń н 3 ن 2 нн 1
pair ň ن 2
pair ņ ت 69
pair ř ر 3
pair š б 81 л 81 н 86 п 85 с 65 ш 1 э 81 σ 0 ت 69 ح 86 ز 60 س 31 ف 81 sh 14 ch 26 sch 0 sz 0
pair ş л 86 с 73 ш 1 σ 6 د 82 ر 81 س 69 ش 1 sh 6 ch 29 sch 11 sz 9
pair ș з 75 с 73 ш 7 щ 44 س 64 ش 5
pair ś з 49 с 0 ш 1 س 6 sh 7 sch 9
pair ť тт 5
pair ț д 81 т 70 ت 60 ش 71 тс 3 τσ 7
pair ţ τσ 7
pair þ г 81 ب 69 ث 6 th 7
pair ž а 81 ж 3 з 72 о 82 ζ 0 ج 18 ز 33 ش 38 ف 81 ن 81 zh 14 zs 9 rz 3
pair ź ж 71
pair ż ж 4 з 73 ч 49 ш 57 ج 29 ز 51 zh 7
pair ß и 81 с 1 س 4 sz 14 ss 2 сс 2
pair ḥ г 10 خ 1
pair ṣ ш 76 س 8 ش 78 ss 4
pair ṭ р 83 ت 1
pair ẓ з 3
pair а я 2 ε 43 ο 23 ا 2 آ 1 أ 4 إ 53 ب 81 ت 77 ج 83 ح 68 د 83 ر 81 س 84 ش 81 ع 14 غ 77 ف 81 ق 86 ل 85 ن 81 ة 7 و 61 ي 62 ى 3 aa 17 عا 9
pair б ا 82 أ 86 إ 82 ب 2 ت 85 ث 83 ج 91 خ 84 د 82 ر 84 س 88 ش 81 ع 81 غ 84 ف 60 ق 83 ك 91 ل 84 م 84 ن 84 و 55 ي 84 mb 23 mp 12 bb 25 бб 4
pair в ў 6 φ 3 ا 82 أ 81 إ 82 ب 49 ت 84 ج 83 ح 85 د 83 ر 83 س 83 ش 81 غ 86 ف 6 ك 88 ل 85 م 83 ن 82 و 1 ph 0 wh 12 ff 13 vv 8 وو 19
pair г ґ 0 х 10 ҳ 3 χ 0 أ 71 ب 86 ت 87 ح 14 خ 5 د 85 ذ 81 ر 85 ز 84 س 81 ش 82 غ 4 ف 84 ق 4 ك 47 ل 92 م 83 ن 81 ه 2 و 85 ي 81 ch 28 kh 16 gh 5 gj 17 gy 14 gu 2 nk 27 gg 13 хь 14
pair ґ ج 7
pair д أ 81 ب 86 ت 63 ث 58 ج 89 ح 81 خ 70 د 2 ر 86 ز 81 س 85 ش 84 ض 13 ظ 63 غ 73 ف 86 ك 85 ل 86 م 86 ن 85 و 81 ي 81 dy 34 gy 2 nt 18 nd 9 dd 11 дд 7
pair е є 1 э 0 α 27 γ 36 ο 37 ا 45 آ 42 أ 51 إ 29 ة 34 و 62 ي 30 ى 27 ae 13 ai 4 ay 24 ee 15 ea 21 ie 22 oe 20 ue 30 je 2 eye 27 γε 6
pair ё о 15 ε 14 ο 6 ا 57 أ 51 إ 50 ة 49 و 19 ي 36 aa 23 ae 22 ai 29 ay 38 au 15 ee 32 ea 36 oo 19 ou 42 oe 3 ue 37 ow 20 eau 15 ye 0 йо 5 يو 1 او 19
pair є ε 0 ي 46 ie 0 ye 7 je 3 йе 6
pair ж ζ 0 ت 83 ج 14 خ 64 ز 45 س 70 ش 20 غ 28 ف 82 ك 64 گ 54 ن 82 و 81 ي 57
pair з σ 41 ا 72 ب 81 ت 85 ث 39 ج 81 د 82 ذ 7 ر 81 س 34 ش 70 ض 3 ظ 1 غ 81 ك 81 ل 81 م 83 ن 85 ي 86 dh 6 dz 21 zz 9 دز 19
pair и і 0 ї 5 ы 0 ε 40 ι 1 λ 81 ا 76 آ 50 أ 53 ر 83 س 77 ش 82 ع 34 ك 81 ل 81 م 82 ن 81 ة 63 و 71 ي 3 ى 5 ئ 13 ee 5 ie 9 ij 1 iy 16 yi 2 yy 8 ii 23 иј 7 اي 29 يي 17 ئي 11 عي 19
pair й і 4 ј 2 γ 7 ا 54 أ 56 إ 5 ع 51 ة 49 و 62 ي 1 ى 0 ئ 0 ey 16 ee 16 ea 11 ie 15 ij 4 iy 1 yi 2 yy 7 ii 1 ll 0 hj 6 اي 7 يي 7 ئي 5 عي 8
pair і ј 3 ы 5 ey 22 ий 6 иј 7 اي 0
pair ј γ 0 ll 15
pair к χ 39 أ 81 إ 81 ب 88 ت 88 ج 52 ح 55 خ 39 د 86 ر 89 ز 83 س 81 ش 44 غ 59 ف 86 ق 7 ل 87 م 89 ن 85 ه 62 و 83 ي 84 kh 14 kj 3 ck 1 cc 7 kk 3 кк 6
pair л ا 66 آ 81 أ 81 ب 91 ت 83 ث 81 ج 82 ح 82 خ 81 د 84 ر 61 ز 82 س 85 ش 81 غ 81 ف 84 ك 85 ل 2 م 85 ن 83 ي 66 ll 5 lj 7 ly 14 gl 9 лл 6
pair м ا 75 آ 83 أ 83 إ 81 ب 83 ت 84 ث 82 ج 82 ح 82 د 85 ر 85 ز 85 س 89 ش 81 غ 83 ف 82 ك 86 ل 84 ن 56 و 83 ي 84 mm 24
pair н њ 6 ا 81 أ 83 ب 85 ت 89 ث 82 ج 81 ح 83 خ 84 د 82 ر 88 ز 83 س 86 ش 85 غ 85 ف 83 ك 91 ل 92 م 56 و 81 ي 78 ny 21 gn 1 kn 1 ng 0 nn 18 нн 7
pair о ε 41 ω 8 ا 65 آ 43 أ 41 إ 46 ت 81 د 81 ر 74 س 82 ع 37 ف 81 ن 81 ه 35 ة 55 و 9 ي 70 ى 59 ؤ 47 aa 7 au 0 aw 1 oo 20 ou 27 oe 7 ow 20 ough 3 yo 28 йо 15 او 26 عو 19 ^او 2
pair п ا 82 إ 81 ب 10 ت 81 ح 81 د 83 ر 83 ز 81 س 85 غ 85 ف 57 ك 84 ل 86 م 84 ن 81 و 49 ي 74 pp 22 пп 7
pair р λ 42 ا 83 آ 81 أ 83 إ 81 ب 82 ت 83 ث 83 ج 85 ح 84 خ 82 د 86 ر 1 ز 85 س 85 ش 84 ط 82 غ 85 ف 87 ق 83 ك 85 ل 50 م 91 ن 81 و 86 ي 83 rh 3 rr 19 wr 4
pair с ζ 36 ا 77 أ 82 إ 82 ب 86 ث 16 ج 76 ح 83 د 86 ذ 51 ر 88 ز 29 س 2 ش 44 ص 11 ض 49 ظ 57 غ 81 ف 86 ق 81 ك 63 ل 84 م 86 ن 84 و 82 ي 74 th 15 sz 11 ss 8 сс 7
pair т σ 68 τ 1 أ 81 ب 86 ت 1 ث 0 ج 76 خ 81 د 36 ذ 43 ر 87 ز 86 س 82 ش 67 ض 54 ط 6 ع 83 غ 88 ف 81 ق 81 ك 87 ل 84 م 87 ن 71 ة 69 و 81 ي 76 th 6 ty 38 tt 11 тт 1
pair у ю 7 α 41 ο 39 ا 62 آ 60 أ 1 إ 50 ت 81 ج 82 س 85 ش 81 ع 33 ف 63 ك 83 ي 57 ؤ 7 oo 4 ue 16 ew 10 uu 18 wh 2 وو 10 عو 9
pair ў φ 30 ف 4 ou 4 ου 4
pair ф ا 81 أ 84 ب 62 ت 26 ث 1 ج 87 د 54 ر 81 ز 81 س 84 ش 85 غ 81 ف 2 ك 82 ل 86 م 82 ن 83 و 50 th 1 ff 16 фф 7
pair х ا 82 إ 75 ب 91 ت 83 ج 34 ح 6 خ 3 د 87 ر 86 س 85 ش 38 ص 84 غ 35 ف 84 ق 51 ك 32 ل 86 م 87 ن 85 ه 6 ة 60 و 79 ي 82 ch 9 kh 5 hh 6 хь 7
pair ц τ 68 ب 84 ت 50 ث 49 د 73 ذ 51 ر 84 ز 15 س 33 ش 55 ظ 49 غ 67 ف 81 ك 49 ل 83 ن 81 ي 81 ts 7 tz 1 zz 14 τσ 0 τζ 7 تس 1
pair ч ت 66 ج 35 د 81 ر 85 ز 61 س 51 ش 30 ف 82 ك 52 ل 83 م 81 ن 83 و 83 ي 82 ch 2 tsch 21 tch 10 cz 3 kj 6 ty 13 tc 7 cs 1 cc 25 çç 3 тч 6 تش 3
pair џ дж 5
pair ш σ 0 أ 84 إ 84 ب 90 ت 72 ج 52 چ 26 د 81 ر 81 ز 64 س 38 ع 81 غ 78 ف 86 ك 74 ل 82 م 85 ن 81 ي 84 sh 1 ch 12 sch 10 sz 5 kj 0 sc 9
pair щ ش 23 shch 2 šč 2 sht 6 cht 0
pair ъ ο 41 ا 1 إ 42 و 9 ou 18
pair ы ا 46 أ 36 ي 8 ey 15 ee 3 ie 7 iy 1 ii 2 عي 10
pair ь ا 62
pair э α 40 ι 36 ا 36 آ 40 أ 35 إ 23 ب 83 ر 82 ز 83 س 81 ع 47 ف 82 ك 82 ن 81 و 60 ي 36 ae 1 ai 17 ay 12 ee 23 ea 8 oe 20 ue 22 ye 11 je 25
pair ю ι 36 υ 35 ا 53 آ 55 أ 37 إ 52 ج 69 ح 81 ع 51 ق 81 م 81 و 3 ي 45 ى 49 ئ 51 ؤ 10 oo 20 ou 0 ue 7 ew 1 yu 1 ju 1 uu 6 iou 4 ου 2 وو 10
pair я α 1 ا 11 آ 17 أ 30 إ 49 ج 74 ر 82 ع 14 م 83 ه 20 ة 9 و 64 ي 36 ى 0 aa 4 ja 1 gia 17 iya 17 ija 15 йя 4 ја 7 ија 6 عا 12
pair ӣ ي 11
pair α ع 6 ه 5 ي 32
pair β ف 0 و 1 وو 7
pair γ ج 2 و 41 ي 0
pair ε إ 30 ي 26 ai 0 ee 7 oe 7 ье 4
pair ζ ج 35 ژ 0 س 41
pair η اي 0
pair ι اي 7
pair κ خ 30
pair λ ب 83
pair ν س 81 ng 5
pair ο و 3 au 0 ou 27 йо 7 ьо 6 او 5
pair π ب 4 ر 82
pair ρ ج 82 rr 1
pair σ ج 49 ز 20 ش 0 sh 4 ch 26 sch 0 sz 0
pair τ د 17
pair υ و 39 ئ 6
pair φ و 44
pair χ چ 69 ش 53 ch 3
pair ω و 10 au 7
pair ا ه 5 ى 0 aa 9 аа 3
pair أ aa 20 oo 13 ou 20 ue 0 ew 14 wh 20 аа 18 ου 0
pair إ ey 22 ee 16 ea 1 ie 9 ii 5 ^اي 5
pair ب پ 0 mb 6 mp 19 bb 1 pp 10 мп 17 пп 18
pair ت ٹ 1 ث 4 ty 25 tt 1 тт 2
pair ث س 1 th 4 sz 19 ss 27 tt 3 сс 26 тт 2
pair ج غ 15 ق 21 گ 0 gh 5 dj 12 dz 0 dg 16 gj 12 gy 14 gu 17 nk 22 gg 0 нк 18 гг 2 γκ 0
pair چ ch 9 تش 0
pair ح ه 0 ch 11 kh 16 hh 1
pair خ kh 4 hh 9
pair د ڈ 0 dh 11 dy 42 nt 23 nd 15 dd 1 нт 10 дд 7
pair ذ dh 3 dz 5
pair ر rh 6 rr 4 wr 2 рр 5
pair ز dh 31 dz 22 zz 1 дз 2 зз 4
pair س ص 0 th 41 sz 3 ss 4 сс 5
pair ش sh 7 ch 18 sch 10 kj 0
pair ص th 17 ss 9 сс 8
pair ض dh 1 dz 7 dy 12 nd 9 dd 14 дд 1
pair ط th 8 ty 22 tt 2 тт 10
pair ظ dh 1 дз 5
pair ع aa 12 аа 6
pair غ گ 0 gh 6 gy 29 gu 2 gg 6 гг 6
pair ف و 0 ph 3 wh 21 ff 1 vv 4 фф 5
pair ڤ و 12
pair ق ك 0 ch 17 kh 15 gh 6 ck 19 cc 9 qu 2 gu 2 nk 23 gg 0 гг 6 кк 23
pair ك ch 17 kh 18 kj 3 ck 4 cc 6 qq 8 кк 1
pair گ gh 11 nk 14
pair ل ll 1 lj 18 ly 39 gl 22 лл 2
pair م mm 4 мм 4
pair ن nj 9 ny 40 gn 5 ng 29 nn 3 нг 27 нн 5
pair ه ى 5 ch 47 kh 35 hh 7 аа 10
pair ة aa 1
pair و ۆ 20 aa 37 aw 25 oo 6 ou 5 oe 6 ue 9 ow 17 ew 13 eau 6 ough 1 yo 37 uu 9 wh 9 ww 6 йо 27 ау 25 оо 23 уу 3 او 31 وو 0 ^او 0
pair ۆ au 0 او 15
pair ي ى 26 ai 23 ay 18 ey 10 ee 6 ea 3 ie 5 iy 13 yi 5 ii 3 igh 15 ll 26 ayyi 13 aiyi 14 ayye 12 jj 14 aj 26 ай 24 اي 15 يي 0 ئي 0
pair ێ ai 3
pair ى aa 9 ey 15 ee 7 ie 1 ij 9 ий 12 аа 8
pair ے ay 6
pair ئ ee 7 iy 7
pair ؤ ou 2
pair aa aw 28 oo 33 йо 18 ьо 11 ау 26 оо 9 او 36
pair ae ai 8 ay 17 ee 15 ай 22
pair ai ay 1 ei 13 ee 29 oe 21 ye 10 je 25 igh 11 ayye 9 aye 20 aj 9 ье 25 ай 3 ей 15 اي 8 ائ 1 عي 10
pair ay ei 6 ee 22 aye 22 aj 11 ье 20 ай 4 ей 3 ээ 9 اي 6 ائ 2 عي 6
pair au oo 18 ow 0 eau 15 ьо 19 ау 6 оо 31 او 8
pair aw oo 30 ou 33 ow 6 ау 4
pair ei ey 5 ij 15 igh 13 ayyi 19 aye 31 aj 17 ej 6 ай 9 ей 6 эй 4 αι 3 اي 5 ائ 0 عي 5 اعي 12
pair ey ee 18 ie 18 ij 12 iy 20 ej 5 ый 5 ий 18 ей 3 эй 4 ии 15 اي 15 يي 10 ئي 16 عي 20 ^اي 7
pair ee ea 6 ie 9 ue 35 ij 7 iy 11 yy 9 ий 1 ье 30 ай 34 اي 34 يي 12 ئي 9 ^اي 1
pair eu oi 15 oy 12 ой 7 οι 14
pair ea ie 5 je 31 ij 5 iy 6 ье 30 ай 39 ии 2 اي 21 يي 10 عي 8 ^اي 11
pair ie je 20 ij 15 iy 9 yi 15 ий 6 ье 0 اي 22 يي 1 عي 6 ^اي 9
pair oo ou 12 oe 12 ow 29 uu 7 йо 25 ьо 19 ау 32 او 30 عو 5 ^او 4
pair ou oe 23 ue 15 ew 15 uu 10 ау 14 оо 17 уу 10 او 20 وو 8
pair oe ye 14 ье 20 йо 9 ай 29 ау 38 او 11
pair ue ew 13 ye 31 ье 17 ай 46 وو 14
pair oi oj 7 ой 3 уа 0 ουα 15 وا 3
pair oy oj 7 ой 2
pair ow йо 22 ау 1 оо 17 عو 12
pair ew ев 10
pair eau ьо 14 ау 7 او 12
pair ough ау 21 аф 2
pair ia ja 11 iya 7 ия 3 йя 1
pair ya ja 4 iya 3 ия 8 ја 2 يا 5
pair ja ия 12 ья 3
pair iu ju 6 iou 9 يو 5
pair yu ju 11
pair io yo 11 йо 4 ьо 7 ео 3 يو 2
pair yo jo 0 ьё 6 йо 8 ьо 2 ау 30 يو 4 او 25 عو 20
pair ye je 0 ай 3
pair jo gio 15 geo 19 ьё 7 йо 8 يو 3 خو 13
pair je ье 4 йе 3 ай 12 γε 3
pair ij iy 1 ii 13 ей 4 اي 11 يي 9 عي 7
pair iy اي 19 يي 2 عي 3
pair yi ий 1 ии 5 اي 24
pair yy ий 6 اي 17 عي 1
pair ii يي 2
pair igh ей 18
pair eye ай 14
pair sja cia 14
pair sh sch 24 sz 13 sj 3
pair ch sch 23 tsch 22 tch 4 sz 31 cz 17 ty 23 ck 22 cs 13 hh 18 тш 15 тч 17 хь 13 кк 25 хх 6 تش 1
pair kh ck 17 qu 18
pair gh gu 10 gg 9
pair dh dd 10 дз 14 دز 24
pair th ty 29 ss 17 tt 9 тт 25
pair ph фф 11
pair rh рр 1
pair sch sz 21
pair tsch tch 9 тч 12 تش 15
pair tch cs 12 тш 9 تش 8
pair dj дж 3
pair dž дж 8 τζ 4
pair dzh дж 2
pair dz дж 2 дз 2 دج 9
pair dg дж 3
pair dy нт 20 дд 18
pair zs rz 9
pair sz sc 19 сс 14
pair rr рр 6
pair ll ly 14 gl 21 лл 2 λλ 2
pair xh дж 8
pair kj кк 2 تش 7
pair nj ny 7 ng 19 нн 3
pair lj ly 12 лл 20
pair gy gu 30 دج 11
pair ty тт 15
pair ny нг 9 нн 23
pair ly gl 15 лл 20
pair ts tz 2 tc 7 تس 8
pair tz тс 13
pair ck cc 7 qu 7 кк 4
pair cs تش 1
pair cc qq 14 تش 16
pair ks кс 7 كس 4
pair qu кк 8
pair gu гг 18
pair gue ge 17
pair gn ng 23 nn 7 нг 18 нн 19
pair gl лл 16
pair tj тш 9
pair wh وو 14
pair mb mp 12 бб 10 мб 7 μπ 0
pair nt nd 32 нт 6
pair ng nn 20 нг 8 нн 20 γκ 9 نغ 8
pair nk нк 3 نك 1
pair nd нт 36 дд 9 нд 5 ντ 9
pair mp мп 6
pair av ав 3 аф 7
pair ev eff 7 ев 6
pair af ав 12 αυ 7
pair ef ев 12 еф 4
pair ayyi ائ 8 عي 7
pair aiyi aye 20
pair aye aj 19 ай 13 ей 19
pair ic ich 7 icz 9
pair ich icz 5
pair gia يا 23
pair gio йо 15
pair geo يو 32
pair bb бб 1
pair mm мм 6
pair nn нг 34
pair pp пп 5
pair tt тт 10
pair zz дз 10 тс 20 зз 1 تس 11 دز 1
pair çç тч 1
pair aj ай 1 ей 28
pair uj وي 2
pair iya ия 1 ья 6 يا 3
pair ^al ^аль 7 ^ал 8
pair дж دج 6
pair дз دج 19 دز 3
pair тч تش 3
pair кс كس 5
pair тс تس 2
pair нг نغ 7
pair нк نك 2
pair ий اي 12
pair ия يا 4
pair ьё يو 6
pair ью يو 2
pair йо يو 1 او 18
pair ьо يو 3 او 18
pair йя ја 7 يا 5
pair иј اي 6
pair ай ей 15 اي 5 عي 10 اعي 2
pair ей αι 13 اي 6
pair эй عي 13
pair ау او 3
pair ео يو 6
pair уи وي 4
pair оо او 7
pair ии اي 16
pair нд ντ 0
pair мб μπ 0
pair ^аль ^ال 3
pair γι اي 7
gap ? Latn 255 244 234 255 Cyrl 255 232 245 255
gap a Cyrl 70 44 73 37 Grek 40 44 38 31 Arab 35 9 48 11
gap â Cyrl 41 40 40 40 Arab 6 16 2 6
gap ă Cyrl 40 43 51 40 Arab 6 16 16 6
gap ä Cyrl 40 49 40 40 Arab 6 1 8 6
gap å Cyrl 50 40 40 40 Arab 12 7 6 6
gap æ Cyrl 40 37 40 40 Arab 6 0 6 6
gap ą Arab 6 1 6 6
gap á Cyrl 48 37 28 40 Grek 40 40 29 40 Arab 18 30 0 6
gap ā Arab 6 18 6 6
gap e Cyrl 53 26 20 21 Grek 40 39 18 25 Arab 8 8 7 7
gap ë Latn 16 23 16 16 Cyrl 16 26 18 16 Arab 16 12 21 16
gap ê Cyrl 40 30 40 40 Arab 6 0 6 6
gap é Cyrl 46 57 23 40 Arab 17 10 16 6
gap è Cyrl 40 39 40 40 Arab 6 11 17 6
gap ě Cyrl 40 45 40 40 Arab 6 7 6 6
gap ə Cyrl 41 41 40 40 Arab 6 0 6 6
gap i Cyrl 70 36 60 37 Grek 40 29 33 26 Arab 24 15 44 21
gap ı Cyrl 40 35 44 40 Arab 0 4 12 6
gap î Cyrl 40 13 40 40 Arab 6 17 7 6
gap í Cyrl 40 40 49 40 Arab 6 32 9 6
gap ï Cyrl 40 27 42 40 Arab 6 27 15 6
gap ī Cyrl 40 47 40 40 Arab 6 10 21 6
gap y Cyrl 30 24 66 53 Grek 40 41 40 40 Arab 33 19 48 36
gap ý Cyrl 36 20 47 40 Arab 6 15 11 6
gap o Cyrl 68 44 66 36 Grek 40 40 42 43 Arab 27 12 46 9
gap ö Cyrl 41 46 35 40 Arab 32 30 15 6
gap ő Arab 6 7 6 6
gap ø Cyrl 43 39 40 40 Arab 16 18 6 6
gap ô Arab 6 16 7 6
gap ó Cyrl 39 21 46 40 Arab 6 24 14 6
gap œ Arab 6 9 6 6
gap õ Cyrl 40 51 40 40
gap ō Cyrl 53 43 60 40 Arab 12 32 28 6
gap u Cyrl 57 28 57 26 Grek 40 40 40 32 Arab 25 4 27 16
gap ü Cyrl 40 52 37 40 Arab 1 12 21 6
gap ú Cyrl 40 49 50 40 Arab 2 12 9 6
gap ů Arab 6 6 7 6
gap ū Cyrl 40 53 49 40 Arab 6 11 7 6
gap b Cyrl 62 42 50 42 Arab 62 42 50 65
gap c Cyrl 62 42 50 77 Arab 62 42 50 59
gap d Cyrl 62 42 50 36 Grek 62 42 50 62 Arab 62 42 50 59
gap f Cyrl 62 42 50 63
gap g Cyrl 62 42 50 37 Arab 62 42 50 43
gap h Latn 11 17 5 13 Cyrl 11 11 7 6 Grek 7 6 14 7 Arab 37 7 13 10
gap j Cyrl 24 22 52 36 Grek 42 40 40 30 Arab 28 19 6 18
gap k Cyrl 62 42 50 81 Arab 62 42 50 71
gap l Cyrl 62 42 50 63 Arab 62 42 50 44
gap m Cyrl 62 42 50 74 Grek 62 42 50 73
gap n Cyrl 62 42 50 74 Arab 62 42 50 61
gap p Cyrl 62 42 50 48 Grek 62 42 50 56 Arab 62 42 50 61
gap q Arab 62 42 50 80
gap r Cyrl 62 42 50 40 Arab 62 42 50 77
gap s Cyrl 62 42 50 42 Grek 62 42 50 42 Arab 62 42 50 37
gap t Cyrl 62 42 50 39 Grek 62 42 50 66 Arab 62 42 50 41
gap v Cyrl 62 42 50 65 Arab 62 42 50 75
gap w Cyrl 62 42 50 62 Arab 62 42 50 84
gap z Cyrl 62 42 50 17 Arab 62 42 50 35
gap ğ Latn 11 17 16 16 Cyrl 16 19 16 16 Arab 31 16 17 16
gap ž Cyrl 62 42 50 73 Arab 62 42 50 67
gap а Latn 58 47 63 19 Arab 31 13 33 11
gap б Latn 62 42 50 70 Arab 62 42 50 63
gap в Latn 62 42 50 57
gap г Latn 62 42 50 64 Arab 62 42 50 58
gap д Latn 62 42 50 69 Grek 62 42 50 73 Arab 62 42 50 44
gap е Latn 50 65 73 28 Grek 40 40 33 40 Arab 0 6 10 3
gap ё Latn 57 62 60 46 Arab 27 23 22 4
gap є Arab 6 0 3 6
gap ж Latn 62 42 50 74 Arab 62 42 50 54
gap з Latn 62 42 50 63
gap и Latn 53 56 59 45 Arab 40 20 42 18
gap й Latn 56 51 26 56 Grek 40 40 40 35 Arab 0 17 12 20
gap і Latn 40 32 30 40 Arab 0 8 6 6
gap ј Latn 40 28 40 40 Grek 40 29 40 40 Arab 0 6 1 0
gap к Latn 62 42 50 62 Arab 62 42 50 61
gap л Latn 62 42 50 75 Arab 62 42 50 67
gap м Latn 62 42 50 54 Arab 62 42 50 73
gap н Latn 62 42 50 62 Arab 62 42 50 69
gap о Latn 65 56 73 62 Grek 40 33 40 40 Arab 40 10 48 6
gap п Arab 62 42 50 67
gap р Latn 62 42 50 76
gap с Latn 62 42 50 65 Arab 62 42 50 62
gap т Latn 62 42 50 67
gap у Latn 60 44 38 58 Arab 36 16 34 26
gap ф Latn 62 42 50 74
gap ъ Latn 16 3 15 16 Cyrl 16 12 16 16 Arab 16 7 16 16
gap ы Latn 40 48 46 41 Arab 1 4 15 11
gap ь Latn 16 15 13 17 Cyrl 16 11 7 9 Grek 16 0 3 16 Arab 16 9 10 10
gap э Latn 59 52 54 23 Arab 14 5 13 9
gap ю Latn 56 61 58 45 Arab 26 15 13 18
gap я Latn 65 52 25 66 Arab 28 18 20 40
gap α Latn 47 32 43 24 Arab 7 0 4 0
gap γ Latn 62 42 50 61
gap ε Latn 40 29 40 30 Cyrl 40 32 40 26 Arab 0 0 0 0
gap η Arab 6 6 0 6
gap ι Latn 40 30 40 16 Cyrl 40 19 40 27 Arab 2 0 6 0
gap ο Latn 40 23 40 25 Cyrl 40 40 40 28 Arab 6 0 7 0
gap τ Latn 62 42 50 74 Cyrl 62 42 50 63 Arab 62 42 50 78
gap υ Latn 40 40 40 15 Cyrl 40 40 40 21 Arab 6 6 6 0
gap ω Arab 7 6 6 6
gap ا Latn 3 23 51 35 Cyrl 7 22 49 30 Grek 2 5 16 11
gap ت Latn 62 42 50 58 Cyrl 62 42 50 28
gap ج Latn 62 42 50 73
gap خ Latn 62 42 50 66 Cyrl 62 42 50 68
gap د Latn 62 42 50 70 Cyrl 62 42 50 73
gap ز Cyrl 62 42 50 66
gap س Latn 62 42 50 75 Cyrl 62 42 50 54
gap ش Latn 62 42 50 69 Cyrl 62 42 50 49
gap ع Latn 42 26 15 24 Cyrl 39 27 20 31 Grek 12 16 16 16
gap غ Latn 62 42 50 76 Cyrl 62 42 50 58
gap ك Latn 62 42 50 70 Cyrl 62 42 50 61
gap ن Latn 62 42 50 64 Cyrl 62 42 50 75
gap ه Latn 42 18 2 16 Cyrl 11 14 2 16 Grek 18 5 3 16
gap و Latn 62 42 50 35 Cyrl 62 42 50 15 Grek 62 42 50 5
gap ي Latn 62 42 50 21 Cyrl 62 42 50 15 Grek 62 42 50 5
gap ئ Latn 1 0 32 8 Cyrl 15 10 16 10 Grek 6 10 16 11 Arab 1 1 16 0
gap ؤ Latn 12 11 15 16 Cyrl 16 14 17 16 Arab 16 14 16 16
gap ء Latn 16 14 14 16 Cyrl 16 15 20 16 Arab 16 16 14 16
gap ^al Latn 31 16 16 16 Cyrl 39 16 16 16 Arab 35 16 16 16
gap ^el Latn 28 16 16 16 Cyrl 35 16 16 16 Arab 52 16 16 16
gap ^ul Latn 12 16 16 16 Cyrl 26 16 16 16 Arab 21 16 16 16
gap ^аль Latn 38 16 16 16 Arab 23 16 16 16
gap ^эль Latn 31 16 16 16 Arab 15 16 16 16
gap ^ел Latn 15 16 16 16
gap ^ал Latn 31 16 16 16 Arab 34 16 16 16
gap ^ال Latn 14 16 16 16 Cyrl 21 16 16 16 Grek 13 16 16 16 Arab 4 16 16 16
gap ^او Latn 37 6 6 6 Cyrl 29 6 6 6 Grek 0 6 6 6 Arab 35 40 40 40
gap ^اي Latn 23 6 6 6 Cyrl 14 6 6 6 Grek 3 6 6 6
`;
