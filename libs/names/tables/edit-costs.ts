// What each difference of spelling costs, in sixteenths of log-odds, where it is not what the tables of spellings give.
// Written by tools/train-names.ts from the development pairs and lists of words; the figures that were reached:
// apart (folds by entity), all: F1 0.9431 (precision 0.9428, recall 0.9433 at 0.46), 0.9389 at 0.695, ROC-AUC 0.9838, recall at 1 % false positives 0.8184
// apart (folds by entity), focus: F1 0.9447 (precision 0.9454, recall 0.9440 at 0.46), 0.9444 at 0.695, ROC-AUC 0.9861, recall at 1 % false positives 0.8819
// apart (folds by entity): false accepts where one word was replaced 0.244, and 0.135 at 0.695
// apart: share of one person's names by tenths of the score from 0 on: 0.02 0.11 0.23 0.35 0.44 0.51 0.57 0.73 0.84 0.98
// in sample, all: F1 0.9485 (precision 0.9526, recall 0.9445 at 0.47), 0.9429 at 0.695, ROC-AUC 0.9868, recall at 1 % false positives 0.8454
// in sample, focus: F1 0.9503 (precision 0.9579, recall 0.9429 at 0.47), 0.9480 at 0.695, ROC-AUC 0.9891, recall at 1 % false positives 0.9062
// in sample: false accepts where one word was replaced 0.198, and 0.123 at 0.695

export const editCostTable = `
base Latn Latn 16.00 7.494
base Latn Cyrl 50.27 3.211
base Latn Grek 55.64 2.836
base Latn Arab 41.14 3.989
base Latn Zyyy 40.00 1.000
base Cyrl Cyrl 16.00 7.494
base Cyrl Grek 48.78 2.012
base Cyrl Arab 39.73 4.634
base Cyrl Zyyy 40.00 1.000
base Grek Grek 16.00 7.494
base Grek Arab 52.65 2.371
base Grek Zyyy 40.00 1.000
base Arab Arab 16.00 7.494
base Arab Zyyy 40.00 1.000
base Zyyy Zyyy 16.00 7.494
kind mark 1
kind a-e 23
kind a-i 38
kind a-o 41
kind a-u 34
kind vowel-consonant 64
kind a-j 48
kind other-mark 20
kind e-i 18
kind e-o 68
kind e-u 34
kind e-j 2
kind i-o 97
kind o-u 5
kind j-o 57
kind i-u 29
kind i-j 37
kind j-u 48
kind consonant 113
kind consonant-alike 44
kind i-i 40
kind unvowelled-consonant 77
kind unvowelled-consonant-alike 59
kind vowel-left-first 56
kind vowel-left-inside 30
kind vowel-left-last 66
kind consonant-left-first 62
kind consonant-left-inside 40
kind consonant-left-last 50
kind unvowelled-consonant-left-first 84
kind unvowelled-consonant-left-inside 54
kind unvowelled-consonant-left-last 68
pair ? y 248 s 245 б 239 ь 167
pair a ə 8 ı 31 а 2 б 84 в 84 г 84 д 83 е 44 ё 69 и 76 й 18 і 49 к 89 л 84 м 84 н 84 о 49 п 82 р 86 с 86 т 87 у 62 ф 88 х 81 ц 81 ч 81 ш 85 ъ 8 ы 44 ь 85 э 31 ю 57 я 11 ε 40 ι 49 ا 2 آ 1 أ 4 إ 45 ب 88 ت 82 ج 84 ح 84 خ 82 د 82 ر 85 ز 85 س 82 ش 89 ط 81 ع 5 غ 81 ف 85 ق 75 ك 86 ل 81 م 89 ن 84 ه 17 ة 4 و 66 ي 58 ؤ 49 аа 35 عا 1
pair â а 4 и 49 о 56 у 50 ы 23 я 2 أ 7 ع 4 ي 45
pair ă а 11 е 29 и 54 й 49 о 51 ы 44 э 25 я 0 ا 4 أ 2 ي 61
pair ä e 19 а 24 е 9 ё 40 и 73 о 17 у 58 э 3 я 5 ا 5 آ 6 أ 7 و 56 ي 32 ai 13 ee 19 ье 15 ай 28
pair å o 2 а 26 е 45 и 59 ю 53 ا 2 أ 0 و 12 ي 49 ьо 9 аа 16
pair æ e 12 é 6 а 43 и 54 о 52 я 45 إ 34 ье 1 ай 13
pair ą o 11 а 38 ё 0 я 51 ou 25
pair á а 1 е 76 и 70 й 39 і 54 о 42 у 54 х 84 ы 57 э 51 ю 49 ا 6 ه 14 ة 6 و 56 ي 66 аа 3
pair ā а 1 е 59 о 51 я 0 أ 2 و 59 ي 62 aa 7
pair e ə 0 œ 11 а 52 б 73 д 86 е 1 ё 20 є 0 й 35 і 57 к 82 н 81 о 73 п 82 с 82 т 85 у 74 ф 81 х 81 ы 41 э 2 ю 81 я 44 α 23 ι 40 ο 39 τ 73 آ 33 أ 36 إ 14 ع 20 غ 81 ه 52 ة 24 و 61 ي 29 ى 24 ae 17 ai 14 ay 30 ee 7 ea 1 oe 22 ue 25 ye 9 je 18 eye 15 ье 16 ай 55 ээ 1
pair ë o 6 ō 19 ё 5 и 45 о 13 ا 52 و 25 ي 34 ue 23
pair ê а 54 е 3 о 50 ю 57 ي 27 ay 5
pair é а 61 ё 10 и 38 й 52 л 85 о 67 у 59 ы 49 ю 37 я 56 ا 47 أ 43 إ 0 ة 26 و 67 ي 26 ai 17 ee 23 ye 10 ье 0 ай 22
pair è а 44 е 2 ё 19 є 0 и 49 о 50 у 49 я 54 إ 32 ة 40 ي 22 ье 0 ай 10
pair ě е 1 о 49
pair ę а 40 о 50 я 38
pair ə а 6 и 52 о 55 э 4 я 5 α 20 ا 2 أ 5 ع 14 ه 14
pair i y 0 ý 7 а 76 б 75 в 57 г 81 д 82 ё 50 з 81 и 1 к 84 л 73 м 87 о 75 п 85 р 87 с 83 т 90 у 62 ф 85 х 83 ы 5 ь 81 э 69 ю 61 я 50 α 44 ε 40 ا 69 آ 47 أ 45 ب 82 ت 82 ح 84 د 81 ر 83 ز 84 س 83 ش 84 ع 40 غ 81 ف 75 ق 82 ك 81 ل 63 م 81 ن 87 ه 51 ة 54 و 79 ۆ 37 ي 2 ى 7 ئ 1 ee 4 ea 2 ie 19 ij 0 iy 9 yi 4 yy 6 ii 4 ый 9 ии 10 اي 9 يي 29 عي 10
pair ı а 28 е 51 и 4 й 1 о 55 у 45 ъ 5 ا 22 أ 17 ع 19 ه 19 و 57 ى 7 ee 7 اي 10
pair î y 2 а 53 о 50 ا 49 اي 11
pair í y 9 а 58 е 66 ё 49 й 15 о 68 у 61 э 54 ю 59 я 56 ا 55 أ 43 و 55 ي 3 ee 1 ie 7 اي 14 يي 9
pair ï y 9 а 40 и 2 о 59 у 50 و 52 ي 15 ى 5 ئ 7 ie 14 yi 6 يي 3
pair ī y 10 а 54 е 50 й 1 о 49 у 42 ю 38 و 53 ea 2 ie 6 اي 13
pair y а 49 б 85 в 57 г 82 д 81 е 63 к 68 л 83 м 83 н 86 о 72 п 85 р 87 с 83 т 89 у 52 ф 81 х 82 ъ 53 ы 1 э 70 ю 25 я 15 ا 59 آ 53 أ 46 إ 26 ب 86 ت 82 ج 81 د 82 ز 87 ش 81 ع 55 غ 82 ف 82 ق 82 ك 83 ل 83 م 87 ة 58 و 63 ي 1 ى 0 ئ 13 ؤ 52 ey 24 ee 13 ea 3 ie 9 ij 0 iy 12 yy 3 ii 16 yj 14 ll 18 ый 4 ий 8 ии 8 γι 7 اي 11 يي 4 ئي 12 عي 21 ^اي 11
pair ý а 67 е 52 и 5 й 7 о 50 у 50 я 50 ا 50 و 53 ي 4 iy 5 ый 8 ий 3
pair o а 53 б 83 г 83 е 69 ё 14 и 81 й 66 к 81 л 85 м 82 н 56 о 2 п 83 р 82 с 75 т 76 у 31 х 74 ц 71 ч 82 ш 82 ъ 32 ы 64 ь 81 э 71 ю 69 я 60 α 41 ε 49 ا 72 آ 57 أ 36 إ 66 ب 85 ح 84 د 82 ز 82 س 83 ش 84 ع 26 غ 81 ف 81 ك 81 ل 81 م 82 ن 82 ه 53 ة 61 و 9 ي 72 ى 57 aa 20 au 11 aw 3 oo 18 ou 33 oe 16 ow 10 eau 2 ough 19 yo 24 йо 42 ьо 10 ау 45 оо 12 او 37 عو 16 ^او 0
pair ö а 81 е 35 ё 7 є 43 и 70 й 58 о 13 у 33 э 29 ю 60 ε 30 ا 58 ع 36 و 0 ي 63 au 17 aw 22 oo 14 oe 10 йо 7 ьо 19 ау 24 او 17 ^او 5
pair ő е 49 ё 2 и 50 й 49 о 1 و 2 ي 49
pair ø а 51 е 49 ё 2 и 65 й 41 э 30 ю 47 я 49 ا 41 أ 38 و 7 ي 54 au 13 oo 22 oe 7 ьо 7 او 12
pair ô е 60 ا 49 و 8
pair ó а 55 е 57 ё 12 и 66 й 52 о 5 у 33 э 50 ю 42 я 49 ا 62 أ 50 إ 45 و 6 ي 63 oo 13 ou 15 йо 11 ьо 1 ау 9
pair œ ё 10 о 52
pair õ а 52 е 45 ё 19 и 32 о 1 у 52 ы 31 ι 42 و 10
pair ō а 58 е 58 ё 4 з 81 и 64 й 55 м 81 о 11 т 85 у 56 х 81 э 54 ю 60 я 58 ا 65 ة 56 و 13 ي 59 aa 17 aw 18 oo 15 ou 17 oe 16 ow 20 eau 12 yo 20 йо 17 ау 11 оо 3 او 21 ^او 7
pair u w 11 а 43 в 45 д 81 е 47 ё 42 и 73 й 36 к 84 л 83 м 81 о 56 п 76 ў 7 ъ 10 ы 37 э 62 ю 1 я 66 ү 5 α 34 ε 36 ι 41 ο 38 υ 28 ا 61 آ 60 أ 3 إ 46 ب 81 ح 84 ع 26 ة 60 و 2 ۆ 40 ي 57 ى 49 oo 0 ou 9 ue 18 ew 10 uu 7 уу 15 وو 16 عو 10
pair ü w 10 а 64 е 71 ё 57 и 68 й 57 о 68 у 5 ы 45 э 54 ю 1 я 55 ا 50 أ 4 و 2 oo 10 ou 13 ου 6
pair ű ю 5
pair û w 6 о 53 ю 0
pair ú е 52 и 60 о 49 у 4 э 49 ю 0 أ 7 و 3 ي 54 ou 7
pair ů о 54 ю 16
pair ū а 51 е 61 ё 63 и 57 о 41 с 81 э 54 ю 0 я 50 ο 41 ا 49 ي 56 ue 4 uu 7
pair b а 83 б 2 в 54 г 97 д 85 е 82 ж 83 з 81 и 84 к 88 л 90 м 89 н 83 о 85 п 52 р 87 с 82 т 85 у 83 ф 73 х 85 ц 84 ч 85 ш 89 э 83 я 82 ا 74 أ 87 إ 81 ب 1 پ 42 ت 84 ج 87 خ 81 د 90 ر 82 ز 81 س 86 ش 86 ط 83 غ 84 ف 67 ق 83 ك 86 ل 83 م 85 ن 86 ه 87 ة 81 و 62 ي 83 mb 26 bb 0 мп 9 бб 33
pair c k 11 q 7 s 25 z 37 а 81 б 90 в 82 г 55 д 92 е 81 ж 31 з 49 и 81 й 70 к 1 л 89 м 85 н 87 о 72 п 85 р 83 с 9 т 52 у 81 ф 82 х 51 ц 4 ч 16 џ 24 щ 0 κ 1 σ 2 τ 81 أ 83 إ 85 ب 88 ت 81 ث 24 ج 16 چ 17 ح 56 خ 50 د 88 ر 84 ز 44 ژ 36 س 10 ش 31 ص 15 ظ 50 غ 63 ف 84 ق 7 ك 3 ل 87 م 86 ن 84 ه 66 و 83 ي 73 kh 9 tsch 33 dž 32 dzh 39 sz 33 cz 41 xh 39 gy 49 ts 11 tz 19 tc 11 ck 4 cs 26 cc 1 qu 24 kk 11 ss 22 zz 25 дж 16 дз 52 тш 26 тс 11 кк 13 сс 35 τσ 6 τζ 17 تش 27 دج 36 تس 15
pair d ð 12 б 83 в 85 г 86 д 1 е 85 ж 82 з 75 и 84 к 96 л 86 м 84 н 82 о 75 п 90 р 83 с 84 т 49 у 82 ф 68 х 82 ч 81 ш 83 э 81 ю 81 я 81 τ 37 ا 81 أ 87 إ 82 ب 87 پ 83 ت 54 ث 61 ج 95 ح 82 خ 85 د 1 ڈ 1 ذ 2 ر 83 ز 75 س 85 ش 90 ض 3 ط 58 ظ 52 ف 87 ق 83 ك 87 گ 81 ل 89 م 91 ن 87 ه 79 و 84 ي 88 dh 4 dy 28 nt 18 dd 0 нт 17 дд 32
pair f v 10 а 82 б 61 г 84 д 88 е 84 ж 81 з 81 к 89 л 84 м 88 н 83 о 87 п 71 р 81 с 85 т 82 у 81 ф 3 х 82 ч 82 ш 85 э 81 ю 81 я 81 β 43 ا 82 أ 86 إ 84 ب 65 ت 82 ج 82 خ 81 د 85 ر 89 ز 85 س 83 ش 89 غ 84 ف 5 ق 81 ك 89 ل 84 م 83 ن 82 ه 90 ة 81 و 47 ي 83 ph 6 ff 14 фф 35
pair g j 16 а 84 б 83 в 87 г 2 д 89 ж 9 з 81 и 83 к 49 л 82 м 88 н 87 о 84 п 91 р 84 с 84 т 86 у 78 ф 70 х 31 ч 55 џ 0 ш 53 ζ 18 κ 42 χ 38 ا 61 أ 85 إ 82 ب 88 ت 82 ج 3 ح 44 خ 24 د 86 ر 82 ز 82 ژ 23 س 83 ش 57 ص 81 ض 82 ع 81 غ 2 ف 76 ق 2 ك 26 ل 87 م 86 ن 85 ه 56 ة 56 و 83 ي 70 gh 4 dj 10 dž 12 gj 21 gy 26 gu 18 nk 17 gg 13 дж 4 дз 33 нк 9 гг 31 γκ 1 τζ 0 دج 38
pair h j 48 x 10 в 82 г 7 ж 75 к 71 м 82 х 3 ا 50 أ 60 إ 70 ب 87 پ 68 ت 91 ج 53 ح 1 خ 15 د 88 ر 93 ز 83 ژ 82 س 88 ش 84 ص 83 ط 82 ع 55 غ 51 ف 88 ق 61 ك 68 ل 85 م 88 ن 83 ه 1 و 69 ch 28 kh 21 hh 9 хь 1 хх 1
pair j x 37 z 29 ž 18 ż 6 а 58 б 85 г 40 е 51 ё 51 ж 5 з 83 и 36 й 6 ј 6 к 66 л 85 м 86 н 81 о 65 п 85 р 89 т 78 у 44 х 15 ч 21 џ 5 ш 50 э 56 ю 25 я 24 ҷ 5 γ 27 ζ 14 ا 51 آ 54 أ 47 إ 53 ب 83 ت 81 ج 0 ح 25 خ 6 د 88 ر 81 ز 68 ژ 0 س 81 ش 55 غ 42 ف 83 ك 61 گ 44 م 89 ن 81 ه 41 و 57 ي 9 ch 19 zh 13 kh 39 dj 21 dž 0 dzh 14 dz 23 rz 31 ll 20 gy 27 дж 1 дз 15 хь 18 τζ 5 دج 20
pair k q 4 а 85 б 86 в 88 г 41 д 83 е 84 ё 82 ж 82 з 82 и 85 й 87 к 2 л 89 м 88 н 87 о 81 п 87 р 89 с 87 т 85 у 92 ф 81 х 49 ц 90 ч 68 ш 91 ы 70 я 86 ا 83 أ 83 إ 86 ب 91 پ 81 ت 87 ث 81 ج 67 ح 59 خ 43 د 93 ر 87 ز 82 س 89 ط 81 ع 81 غ 65 ف 90 ق 8 ك 1 گ 39 ل 88 م 91 ن 84 ه 67 ة 81 و 90 ي 85 ch 25 kj 12 ck 18 cc 17 qu 6 kk 9 кк 21 κκ 1
pair l а 85 б 92 в 88 г 85 д 89 е 82 з 82 и 78 й 76 к 90 л 1 м 86 н 78 о 59 п 89 р 61 с 88 т 87 у 83 ф 85 х 85 ц 89 ч 82 ш 89 э 84 я 81 λ 1 ا 83 أ 83 ب 85 ت 84 ث 81 ج 88 ح 81 خ 81 د 87 ر 69 ز 84 س 88 ش 87 ط 81 غ 83 ف 84 ق 81 ك 90 ل 1 م 88 ن 85 ه 82 ة 81 و 83 ي 87 ll 3 lj 2 ly 20 gl 9 лл 32
pair m а 88 б 86 в 92 г 91 д 89 е 83 ж 83 з 88 и 82 й 81 к 91 л 92 н 54 о 85 п 85 р 92 с 88 т 100 у 82 ф 90 х 88 ц 81 ч 81 ш 89 щ 81 э 81 я 84 ا 76 آ 84 أ 86 إ 82 ب 90 ت 86 ث 81 ج 90 ح 81 خ 81 د 90 ذ 82 ر 88 ز 87 س 89 ش 88 غ 84 ف 90 ك 90 گ 81 ل 86 م 1 ن 67 ه 98 ي 82 mm 2 мм 45
pair n а 83 б 84 в 89 г 88 д 83 е 85 з 84 и 79 й 88 к 93 л 88 м 52 н 1 о 68 п 81 р 93 с 88 т 92 у 74 ф 82 х 89 ц 82 ч 84 ш 81 щ 81 ь 57 э 87 ю 81 я 74 λ 81 ا 83 آ 82 أ 81 ب 88 ت 92 ج 85 ح 83 خ 81 د 88 ر 83 ز 82 س 88 ش 84 ط 81 ع 81 غ 86 ف 84 ق 81 ك 87 ل 90 م 66 ه 82 و 86 ي 83 nj 4 ny 32 gn 11 kn 12 ng 27 nn 9 нг 29 нн 25
pair p а 88 б 55 в 68 г 92 д 83 е 83 з 82 й 83 к 86 л 92 м 97 н 88 о 83 п 1 р 84 с 95 т 89 у 93 ф 46 х 83 ш 85 э 82 ю 81 π 1 σ 81 ا 81 أ 85 ب 7 ت 85 ج 83 د 81 ر 76 ز 82 س 88 ش 86 ع 83 غ 82 ف 58 ق 81 ك 92 ل 84 م 81 ن 83 ه 88 ي 70 pp 7 пп 26
pair q г 36 и 81 н 84 у 81 х 44 ц 54 أ 81 ت 84 ج 56 د 81 س 84 ش 49 غ 45 ف 81 ق 1 ك 16 گ 31 ل 84 ن 82 ه 55 ي 83 ch 14 tch 22 ck 6 qu 5 kk 13 кк 1 تش 6
pair r б 76 в 93 г 87 д 89 е 76 ж 66 з 83 и 82 й 85 к 98 л 57 м 86 н 91 о 79 п 83 р 2 с 92 т 93 у 83 ф 87 х 88 ц 87 ч 82 ш 85 э 82 ю 82 я 73 β 83 λ 39 ا 77 أ 84 إ 82 ب 87 ت 87 ث 81 ج 87 ح 81 خ 84 د 87 ر 3 ز 95 س 89 ش 89 ص 87 ض 81 ط 81 ع 82 غ 70 ف 89 ق 81 ك 88 ل 62 م 89 ن 86 ه 81 و 85 ي 84 rh 12 rr 13 wr 3 рр 29
pair s x 15 z 22 ç 12 ß 14 а 63 б 85 в 63 г 88 д 85 е 83 ж 42 з 7 и 94 й 85 к 84 л 91 м 85 н 89 о 72 п 83 р 91 с 3 т 71 у 84 ф 84 х 91 ц 49 ч 9 ш 14 щ 9 э 83 я 95 ζ 1 τ 81 ا 71 آ 81 أ 86 إ 85 ب 90 ت 85 ث 20 ج 64 ح 83 د 88 ذ 17 ر 88 ز 3 س 2 ش 15 ص 1 ض 18 ظ 3 ع 81 غ 86 ف 88 ق 83 ك 88 ل 88 م 89 ن 88 ه 91 ة 81 و 74 th 20 sch 28 dz 21 sz 11 sc 39 ss 6 zz 24 дз 26 зз 22 сс 32 دز 25
pair t б 88 в 83 г 86 д 35 е 89 з 45 и 81 й 85 к 92 л 87 м 90 н 84 о 85 п 87 р 89 с 91 т 2 у 82 ф 44 х 85 ц 61 ч 58 ш 86 э 81 я 85 ν 84 σ 65 ا 66 أ 82 إ 74 ب 85 ت 2 ث 11 ج 83 ح 81 خ 85 د 34 ذ 32 ر 87 ز 78 س 92 ش 81 ض 32 ط 1 ظ 67 غ 89 ف 83 ق 81 ك 90 ل 87 م 87 ن 76 و 85 ي 77 th 6 ty 24 tt 19 тт 44
pair v w 10 а 81 б 56 в 1 г 83 д 89 ё 82 з 81 и 73 к 87 л 84 м 88 н 86 о 82 п 59 р 88 с 87 т 85 у 73 ф 11 х 81 ц 82 ч 86 φ 0 ا 73 أ 84 ت 84 ج 82 ح 84 خ 81 د 81 ر 85 ز 83 س 82 ش 82 ف 4 ك 85 ل 81 م 84 ن 89 ه 81 و 4 ي 81 ph 12 ff 12 vv 7 вв 14 фф 18 وو 0
pair w а 46 б 56 в 4 г 84 д 84 е 57 ё 51 и 59 й 62 к 86 л 87 м 82 н 82 о 56 п 57 р 83 с 88 т 86 у 4 ф 58 х 89 ц 82 ч 81 ъ 23 э 62 ю 15 я 61 φ 35 ا 52 آ 52 أ 32 إ 58 ب 59 ت 85 ج 85 د 86 ر 92 ز 83 س 88 ش 81 ع 49 ف 10 ك 87 ل 87 م 83 ه 74 ة 53 و 9 ي 61 ى 39 ئ 50 ؤ 4 ou 6 ew 9 wh 3 ww 7 ου 0 وو 1 عو 15 ^او 12
pair x z 25 ḥ 18 з 12 и 82 к 39 м 84 р 81 с 25 х 0 ц 46 ч 47 ш 11 щ 42 ν 81 ج 49 ح 0 خ 0 ر 82 ز 0 س 34 ش 20 ض 31 ف 82 ق 50 ك 32 ن 83 ه 13 sh 26 ch 23 kh 14 sch 31 cs 21 كس 1
pair z ç 29 а 81 б 83 в 81 г 84 д 81 ж 10 и 81 к 81 л 83 м 86 н 84 о 81 п 83 р 81 с 12 т 73 у 83 х 83 ц 17 ч 39 ш 25 щ 43 ζ 4 σ 7 ا 81 أ 83 ب 83 پ 81 ت 81 ث 6 ج 30 ح 83 د 84 ذ 13 ر 84 ز 1 س 20 ش 49 ص 6 ض 0 ط 81 ظ 2 غ 84 ف 85 ق 67 ك 81 ل 82 م 83 ن 75 ه 84 و 84 ي 76 dh 17 dz 27 zs 23 ts 25 tz 37 ss 17 дз 12 тс 36 зз 34 сс 31 τσ 17 τζ 14 تس 15 دز 11
pair ç з 45 к 71 с 0 ф 84 ц 51 σ 4 ب 81 ج 28 ز 51 س 0 ش 37 ص 6 ق 72 ك 55 ch 7 тш 10 сс 6
pair č в 81 д 81 ц 71 ч 3 ب 81 ج 49 ح 81 ر 81 س 36 ش 25 ك 53 ch 10 tsch 7 cz 17 cs 7 тш 11 тч 8
pair ć а 82 г 73 и 70 н 81 р 81 х 73 ц 53 ч 3 ج 55 ر 81 س 66 ش 40 ك 50 م 83 ch 18 tch 6 cz 5 тч 7
pair ĉ ч 6
pair ċ ч 3
pair đ д 1 м 83 ч 51 ш 50 د 3 ف 81 gj 9 дж 4 нт 20 дд 10
pair ð т 46 ذ 7
pair ğ ج 0 غ 2 گ 3 gu 9
pair ģ г 3
pair ǵ дж 5
pair ķ к 2 qu 9
pair ł б 81 л 1 р 55 ل 1 و 72 ll 11 лл 8
pair ľ л 3 с 84 ly 14 лл 10
pair ñ н 5 ny 17 нн 9
pair ń н 2 ن 3 нн 1
pair ň ن 2
pair ņ ت 68
pair ř ر 3
pair š б 81 л 81 н 87 п 85 с 65 ш 1 э 81 σ 0 ت 69 ح 86 ز 60 س 32 ف 81 ch 27 sch 0 sz 1
pair ş л 86 с 73 ш 1 σ 6 د 81 ر 81 س 69 sh 6 ch 29 sch 11 sz 9
pair ș з 75 с 73 ш 7 щ 44 س 64 ش 6
pair ś з 49 с 0 ш 1 س 6 sh 7 sch 9
pair ť тт 5
pair ț д 81 т 70 ت 60 ش 71 тс 3
pair þ г 81 ب 68 ث 6 th 7
pair ž а 81 ж 1 з 72 о 82 ζ 0 ج 18 ز 33 ش 38 ف 81 ن 81 zh 14 zs 9 rz 2
pair ź ж 71
pair ż ж 5 з 73 ч 49 ш 57 ج 30 ز 52 zh 7
pair ß и 81 с 1 س 4 sz 14 ss 2 сс 2
pair ḥ г 10 خ 1
pair ṣ ш 76 س 7 ش 78 ss 4
pair ṭ р 83 ت 1
pair ẓ з 2
pair а ъ 9 я 2 ε 43 ο 22 ا 3 آ 1 أ 5 إ 53 ب 81 ت 78 ج 81 ح 68 د 83 ر 81 س 84 ش 81 ع 14 غ 78 ف 81 ق 86 ل 84 ن 81 ه 6 ة 8 و 75 ي 62 ى 3 aa 19 عا 9
pair б ا 82 أ 86 إ 82 ب 1 ت 85 ث 83 ج 91 خ 84 د 82 ر 82 س 88 ش 81 ع 81 غ 84 ف 59 ق 83 ك 92 ل 82 م 84 ن 83 و 55 ي 83 mb 23 mp 12 bb 25 бб 4
pair в ў 6 φ 3 ا 81 أ 81 إ 82 ب 49 ت 82 ج 83 ح 85 د 82 ر 83 س 83 ش 81 غ 84 ف 6 ك 88 ل 82 م 81 ن 82 و 2 ي 81 ph 0 wh 14 ff 13 vv 8 وو 19
pair г ґ 1 х 10 ҳ 3 χ 0 أ 72 ب 86 ت 86 ح 15 خ 5 د 84 ر 83 ز 82 س 81 ش 82 غ 3 ف 84 ق 4 ك 46 ل 91 م 83 ن 81 ه 2 و 85 ي 81 ch 27 kh 16 gh 5 gj 17 gy 14 gu 2 nk 28 gg 13 хь 14
pair ґ ج 7
pair д أ 81 ب 86 ت 62 ث 57 ج 89 ح 81 خ 70 د 1 ر 86 ز 81 س 83 ش 84 ض 12 ظ 63 غ 73 ف 86 ك 83 گ 62 ل 81 م 85 ن 84 و 82 ي 81 dy 34 gy 2 nt 18 nd 5 dd 11 дд 7
pair е є 1 э 0 α 27 γ 36 ο 38 ا 44 آ 42 أ 52 إ 29 ة 34 و 62 ي 31 ى 27 ae 9 ai 5 ay 24 ee 16 ea 21 ie 21 oe 20 ue 28 eye 27 γε 6
pair ё о 15 ε 14 ο 6 ا 57 أ 51 إ 50 ة 49 و 18 ي 35 aa 24 ae 22 ai 29 ay 38 au 15 ee 32 ea 37 oo 19 ou 42 oe 2 ue 37 ow 20 eau 15 ye 0 йо 5 يو 0 او 19
pair є ε 0 ي 46 ie 0 ye 7 je 3 йе 6
pair ж ζ 0 ت 81 ج 15 خ 64 ر 81 ز 44 س 68 ش 20 غ 32 ف 81 ك 64 گ 67 ن 81 و 81 ي 56
pair з σ 41 ا 72 ب 81 ت 81 ث 39 ج 81 د 81 ذ 6 ر 81 س 35 ش 70 ض 3 ظ 1 غ 81 ك 81 ل 82 م 81 ن 82 ي 86 dh 6 dz 21 zz 10 دز 19
pair и і 0 ї 5 ы 0 ε 40 λ 81 ا 75 آ 50 أ 52 ر 83 س 77 ش 82 ع 35 ك 81 م 82 ن 81 ة 63 و 71 ي 3 ى 5 ئ 13 ey 10 ee 4 ie 7 ij 2 iy 16 yi 3 yy 10 ii 23 иј 7 اي 28 يي 20 ئي 13 عي 19
pair й і 5 ј 2 γ 7 ا 54 أ 56 إ 5 ع 51 ة 49 و 61 ي 1 ى 0 ئ 0 ey 17 ee 17 ea 10 ie 10 ij 5 yi 2 yy 7 ii 1 ll 0 hj 6 اي 6 يي 7 ئي 5 عي 8
pair і ј 3 ы 5 ey 22 ий 6 иј 7 اي 0
pair ј γ 0 ll 15
pair к χ 40 أ 81 إ 81 ب 88 ت 87 ج 53 ح 55 خ 39 د 85 ر 88 ز 81 س 81 ش 45 غ 58 ف 85 ق 5 ك 1 ل 86 م 89 ن 83 ه 61 و 83 ي 84 ch 1 kh 12 kj 3 ck 1 cc 7 kk 4 кк 6
pair л ا 60 آ 81 أ 81 ب 90 ت 83 ث 81 ج 81 ح 81 د 83 ر 61 ز 82 س 84 ش 81 غ 81 ف 83 ك 83 ل 1 م 82 ن 85 ي 64 ll 4 lj 9 ly 15 gl 9 лл 6
pair м ا 76 آ 82 أ 83 إ 81 ب 83 ت 82 ث 82 ج 82 ح 81 د 85 ر 85 ز 84 س 88 ش 81 غ 83 ف 82 ك 85 ل 82 م 1 ن 56 و 82 ي 84 mm 24
pair н њ 6 ا 81 أ 83 ب 84 ت 88 ث 82 ج 81 ح 83 خ 84 د 82 ر 88 ز 83 س 86 ش 84 غ 84 ف 83 ك 91 ل 91 م 55 ة 81 ي 78 ny 22 gn 2 kn 1 ng 1 nn 17 нн 7
pair о α 49 ε 42 ω 3 ا 65 آ 42 أ 40 إ 46 ت 81 د 81 ر 73 س 83 ع 37 ف 81 ن 81 ه 34 ة 54 و 9 ي 70 ى 59 ؤ 47 au 0 aw 1 oo 21 ou 26 oe 6 ow 20 ough 4 yo 30 йо 15 او 23 عو 19 ^او 2
pair п ا 82 إ 81 ب 9 ح 81 د 83 ر 83 ز 81 س 85 غ 85 ف 56 ك 84 ل 85 م 84 ن 81 و 50 ي 74 pp 22 пп 7
pair р λ 43 ا 83 آ 81 أ 83 إ 81 ب 85 ت 82 ث 81 ج 82 ح 81 خ 82 د 86 ر 1 ز 85 س 83 ش 84 ط 81 غ 84 ف 86 ق 82 ك 84 ل 49 م 90 ن 81 و 85 ي 83 rh 2 rr 19 wr 4 рр 7
pair с ζ 35 ا 77 أ 82 إ 82 ب 86 ت 85 ث 17 ج 76 ح 83 د 84 ذ 51 ر 88 ز 28 س 1 ش 44 ص 13 ض 49 ظ 56 غ 81 ف 86 ق 81 ك 62 ل 84 م 86 ن 83 و 81 ي 75 th 15 ss 7 сс 7
pair т σ 68 أ 81 ب 89 ث 1 ج 76 د 36 ذ 43 ر 85 ز 84 س 82 ش 86 ض 54 ط 6 ع 83 غ 88 ف 81 ق 81 ك 87 ل 85 م 87 ن 72 ة 69 و 81 ي 81 th 3 ty 38 tt 12 тт 2
pair у ю 9 α 41 ο 39 ا 62 آ 60 أ 3 إ 50 ت 81 ج 82 س 85 ش 81 ع 33 ف 63 ك 82 ي 56 ؤ 6 oo 5 ue 15 ew 10 uu 18 wh 0 وو 10 عو 9
pair ў φ 30 ف 3 و 7 ou 6 ου 3
pair ф ا 81 أ 84 إ 81 ب 62 ت 26 ث 1 ج 86 د 54 ر 81 ز 81 س 84 ش 85 غ 81 ك 82 ل 85 م 81 ن 82 و 50 th 0 ff 15 фф 7
pair х ا 82 إ 76 ب 90 ت 83 ج 33 ح 6 خ 3 د 86 ر 86 س 82 ش 37 ص 83 غ 35 ف 84 ق 51 ك 32 ل 85 م 86 ن 84 ه 5 ة 60 و 84 ي 82 ch 9 kh 7 hh 6 хь 6
pair ц τ 68 ا 76 ب 83 ت 49 د 73 ذ 51 ر 83 ز 16 س 33 ش 55 ظ 49 غ 67 ف 81 ك 50 ل 81 ن 81 ي 81 ts 9 tz 2 zz 14 τσ 1 τζ 7 تس 1
pair ч ت 66 ج 34 د 81 ر 81 ز 61 س 51 ش 30 ف 81 ك 52 ل 82 م 81 ن 82 و 81 ي 81 ch 3 tsch 20 tch 10 cz 4 kj 6 ty 13 tc 7 cc 25 çç 3 тч 6 تش 4
pair џ дж 5
pair ш σ 0 أ 83 إ 83 ب 90 ت 71 ج 52 چ 24 د 81 ر 81 ز 62 س 39 ع 81 غ 78 ف 86 ك 75 ل 82 م 85 ن 81 ي 83 sh 1 ch 13 sch 10 sz 5 kj 0 sc 7
pair щ ش 23 shch 2 šč 2 sht 6 cht 0
pair ъ ο 41 ا 1 إ 42 و 10 ou 18
pair ы ا 46 أ 36 ي 8 ey 16 ee 3 ie 7 ii 2 عي 9
pair ь ا 60
pair э α 40 ι 36 ا 29 آ 40 أ 35 إ 23 ب 83 ر 81 ز 83 س 81 ع 46 ف 82 ك 84 ن 81 و 60 ي 36 ai 17 ay 11 ee 23 ea 8 oe 20 ue 21 ye 11 je 25
pair ю ι 35 υ 35 ا 54 آ 55 أ 36 إ 52 ج 69 ح 81 ع 51 ق 81 م 81 و 3 ي 44 ى 49 ئ 51 ؤ 10 oo 20 ou 1 ue 7 ew 3 yu 1 ju 1 uu 6 iou 4 ου 2 وو 11
pair я α 0 ا 12 آ 17 أ 30 إ 49 ج 74 ر 82 ع 14 م 83 ه 21 ة 11 و 65 ي 36 ى 0 aa 3 iya 17 ija 15 йя 6 ја 7 ија 6 عا 12
pair ӣ ي 11
pair α ع 6 ه 5 ي 35
pair β ف 0 و 1 وو 7
pair γ ج 2 و 42 ي 0
pair ε إ 28 ي 34 ى 35 ai 0 ee 7 oe 6 ье 4
pair ζ ج 35 ژ 0 س 41
pair η اي 0
pair κ خ 30 ch 15
pair λ ب 83
pair μ د 81
pair ν ng 4
pair ο و 2 au 0 ou 27 йо 7 ьо 7 او 6
pair π ب 4 ر 81
pair ρ ج 82 rr 1
pair σ ج 50 ز 16 ش 0 sh 4 ch 26 sch 0 sz 0
pair τ د 24
pair υ ئ 5
pair φ و 43
pair χ چ 69 ش 53 ch 3
pair ω و 10 au 5 ou 17
pair ا ه 6 ى 0 aa 11 аа 3
pair أ aa 19 oo 11 ou 21 ue 1 ew 14 wh 20 аа 15 ου 0
pair إ ey 22 ee 16 ie 9 ii 7 ^اي 5
pair ب پ 0 mb 7 mp 20 pp 10 мп 18 бб 1 пп 17
pair ت ٹ 0 ث 4 ty 25 tt 2 тт 1
pair ث س 2 th 5 sz 19 ss 27 tt 3 сс 27 тт 2
pair ج غ 15 ق 22 گ 0 gh 5 dj 13 dz 0 dg 16 gj 12 gy 15 gu 20 nk 22 gg 0 дж 1 дз 9 нк 18 гг 2 γκ 0
pair چ ch 9 تش 0
pair ح ه 0 ch 10 kh 17 hh 1
pair خ ch 7 kh 4 hh 9
pair د ڈ 0 dh 18 dy 39 nt 24 nd 16 dd 1 нт 12 дд 8
pair ذ dh 3 dz 6
pair ر rh 5 rr 3 wr 2 рр 4
pair ز dh 29 dz 22 дз 2 зз 4
pair س ص 0 th 40 sz 3 ss 4 сс 6
pair ش sh 7 ch 18 sch 10 sz 1 kj 0 sc 11
pair ص th 17 ss 8 сс 8
pair ض dh 1 dz 7 dy 12 nd 10 dd 14 дд 1
pair ط th 7 ty 22 тт 9
pair ظ dh 0 дз 5
pair ع aa 10 аа 6
pair غ گ 0 gh 6 gy 29 gu 2 gg 6 гг 6
pair ف و 0 ph 2 wh 20 vv 4 фф 5
pair ڤ و 12
pair ق ك 0 ch 18 kh 13 gh 6 ck 19 cc 9 qu 1 gu 2 nk 24 gg 0 гг 6 кк 23
pair ك ch 9 kh 14 kj 4 ck 2 cc 5 kk 2 qq 8 кк 3
pair گ gh 6 nk 13
pair ل lj 22 ly 37 gl 22 лл 2
pair م mm 4 мм 4
pair ن nj 9 ny 36 gn 5 kn 9 ng 30 nn 4 нг 26 нн 5
pair ه ى 5 ch 46 kh 37 hh 7 аа 9
pair ة aa 1
pair و ۆ 20 aa 36 aw 25 oo 6 ou 5 oe 5 ue 12 ow 15 ew 14 eau 6 ough 5 yo 37 uu 9 wh 9 ww 6 йо 26 ау 25 оо 26 уу 3 او 31 ^او 0
pair ۆ au 0 او 14
pair ي ى 26 ai 23 ay 17 ey 12 ee 6 ea 3 ie 6 iy 14 yi 4 ii 3 igh 15 ll 26 ayyi 13 aiyi 14 ayye 12 jj 14 aj 26 ай 19 اي 15 يي 0 ئي 0
pair ێ ai 2
pair ى aa 9 ey 15 ee 7 ie 1 ij 9 ий 13 аа 8
pair ے ay 6
pair ئ ee 7 iy 7
pair ؤ ou 2
pair aa aw 28 oo 33 йо 18 ьо 11 ау 26 оо 9 او 36
pair ae ai 8 ay 17 ee 15 ай 21
pair ai ay 1 ei 13 ee 29 oe 21 ye 10 je 25 igh 11 aye 20 aj 9 ье 26 ай 5 ей 14 اي 7 ائ 1 عي 10
pair ay ei 3 ee 22 aye 22 aj 15 ье 21 ай 7 ей 3 ээ 9 اي 2 ائ 2 عي 7
pair au oo 17 ow 0 eau 15 ьо 18 ау 7 оо 31 او 8
pair aw oo 30 ou 33 ow 6 ау 6 او 2
pair ei ey 5 ij 15 igh 13 ayyi 19 aye 31 aj 17 ej 5 ай 10 ей 5 эй 2 αι 3 اي 5 ائ 0 عي 5 اعي 13
pair ey ee 18 ie 15 ij 13 iy 20 ej 6 ый 5 ий 17 ей 7 эй 4 ии 15 اي 10 يي 11 ئي 16 عي 20
pair ee ea 6 ie 10 ue 35 ij 7 iy 11 yi 7 yy 9 ий 1 ье 32 ай 34 اي 33 يي 12 ئي 9 ^اي 1
pair eu oi 15 oy 11 ой 7 οι 13
pair ea ie 5 je 31 ij 5 iy 6 ье 30 ай 39 ии 2 اي 21 يي 10 عي 8 ^اي 11
pair ie je 20 ij 14 iy 9 yi 15 ий 6 ье 0 اي 22 عي 6 ^اي 9
pair oo ou 12 oe 12 ow 29 uu 7 йо 25 ьо 19 ау 32 او 30 عو 5 ^او 4
pair ou oe 23 ue 15 ew 14 uu 10 ьо 25 ау 14 оо 17 уу 10 او 19 وو 9
pair oe ye 14 ье 20 йо 9 ай 29 ау 38 او 11
pair ue ew 14 ye 31 ье 17 ай 46 وو 14
pair oi oj 7 ой 2 уа 0 ουα 17 وا 3
pair oy oj 7 ой 6
pair ow йо 22 ау 1 оо 17 عو 11
pair ew ев 9
pair eau ьо 14 ау 7 او 13
pair ough ау 21 аф 3
pair ia ja 10 iya 7 ия 1 йя 1
pair ya ja 6 iya 5 ия 8 ја 3 يا 4
pair ja ия 12 ья 2
pair iu ju 7 يو 3
pair yu ju 14
pair io yo 11 йо 3 ьо 7 ео 3 يو 4
pair yo jo 0 ьё 6 йо 3 ьо 2 ау 30 يو 4 او 25 عو 20
pair ye je 0
pair jo gio 15 geo 19 ьё 7 йо 7 يو 3 خو 22
pair je ье 4 ай 12 γε 0
pair ij iy 0 ii 13 ей 4 اي 11 يي 8 عي 7
pair iy اي 18 يي 2 عي 3
pair yi ий 1 ии 5 اي 24
pair yy ий 3 اي 17 عي 1
pair ii يي 2
pair igh ей 17
pair eye ай 3
pair sja cia 14
pair sh sch 21 sz 10 sj 3
pair ch sch 23 tsch 22 tch 4 sz 31 cz 17 ty 23 ck 23 cs 13 hh 18 тш 15 тч 17 хь 13 кк 25 хх 6 تش 2
pair kh ck 17 qu 18 qq 4
pair gh gu 10 gg 9
pair dh dd 10 дз 14 دز 24
pair th ty 27 ss 17 tt 9 тт 24
pair ph фф 11
pair rh рр 1
pair sch sz 24
pair tsch tch 9 тч 12 تش 15
pair tch cs 12 тш 9 تش 7
pair dj дж 9
pair dž дж 8 τζ 3
pair dz дж 2 дз 4 دج 9
pair dg дж 5
pair dy нт 20 дд 18
pair zs rz 9
pair sz сс 14
pair ll ly 14 gl 21 лл 9
pair xh дж 8
pair kj кк 2 تش 7
pair nj ny 7 ng 19 нн 3
pair lj ly 13 лл 24
pair gy gu 30 دج 10
pair ty тт 15
pair ny нг 9 нн 24
pair ly gl 15 лл 20
pair ts tz 2 tc 7 تس 8
pair tz тс 13
pair ck cc 7 qu 7 кк 7
pair cs кс 7 تش 2
pair cc qq 14 تش 17
pair ks кс 5 كس 6
pair qu кк 8
pair gu гг 18
pair gue ge 18
pair gn ng 23 nn 7 нг 18 нн 19
pair gl лл 17
pair tj тш 9
pair wh وو 14
pair mb mp 12 бб 10 мб 5 μπ 0
pair nt nd 32 нт 6
pair ng nn 21 нг 7 нн 20 γκ 9 نك 7 نغ 10
pair nk нк 7 نك 1
pair nd нт 36 дд 9 нд 6 ντ 10
pair mp мп 5
pair av ав 7 аф 7
pair ev eff 7 ев 7
pair af ав 12 аф 2
pair ef ев 12 еф 6
pair ayyi ائ 8 عي 7
pair aiyi aye 20
pair aye aj 19 ай 13 ей 19
pair ic ich 7 icz 9
pair ich icz 5
pair ce ge 29
pair gia يا 23
pair gio йо 15 يو 23
pair geo يو 32
pair bb бб 2
pair dd дд 7
pair ff фф 2
pair mm мм 4
pair nn нг 34 нн 4
pair pp пп 5
pair ss сс 3
pair tt тт 6
pair zz дз 10 тс 20 تس 11 دز 1
pair çç тч 1
pair aj ай 2 ей 28
pair uj وي 2
pair iya ия 1 ья 6 يا 1
pair ija يا 1
pair ^al ^аль 8 ^ал 4
pair дж دج 6
pair дз دج 19 دز 3
pair тч تش 4
pair кс كس 5
pair тс تس 2
pair нг نغ 6
pair нк نك 7
pair ий اي 12
pair ия يا 2
pair ьё يو 6
pair ью يو 3
pair йо يو 1 او 18
pair ьо يو 3 او 18
pair йя ја 7 يا 6
pair иј اي 6
pair ай ей 15 اي 4 عي 10 اعي 2
pair ей αι 13 اي 6
pair эй عي 13
pair ау او 2
pair ео يو 7
pair уи وي 4
pair оо او 7
pair ии اي 16
pair нд ντ 0
pair мб μπ 0
pair ^аль ^ال 3
pair γιο يو 7
pair γι اي 7
pair ιο يو 7
gap ? Latn 255 244 234 255 Cyrl 255 232 245 255
gap a Cyrl 70 41 74 38 Grek 40 44 37 32 Arab 34 9 48 9
gap â Cyrl 41 40 40 40 Arab 6 16 2 6
gap ă Cyrl 40 43 51 40 Arab 6 17 16 6
gap ä Cyrl 40 49 40 40 Arab 6 9 8 6
gap å Cyrl 50 40 40 40 Arab 12 8 6 6
gap æ Cyrl 40 37 40 40 Arab 6 0 3 6
gap ą Arab 6 1 6 6
gap á Cyrl 48 38 20 40 Grek 40 40 30 40 Arab 18 29 0 6
gap ā Arab 6 17 6 6
gap e Cyrl 53 25 21 21 Grek 40 38 19 22 Arab 8 7 6 7
gap ë Latn 16 23 16 16 Cyrl 16 25 18 16 Arab 16 7 21 16
gap ê Cyrl 40 30 40 40 Arab 6 0 6 6
gap é Cyrl 46 59 37 40 Arab 17 11 15 6
gap è Cyrl 40 39 40 40 Arab 6 5 13 6
gap ě Cyrl 40 45 40 40 Arab 6 3 6 6
gap ę Arab 6 0 6 6
gap ə Cyrl 41 41 40 40 Arab 6 0 6 6
gap i Cyrl 71 38 60 36 Grek 40 29 32 26 Arab 21 16 45 23
gap ı Cyrl 40 35 45 40 Arab 0 3 13 6
gap î Cyrl 40 12 40 40 Arab 6 17 7 6
gap í Cyrl 40 39 49 40 Arab 6 32 10 6
gap ï Cyrl 40 27 42 40 Arab 6 25 15 6
gap ī Cyrl 40 47 40 40 Arab 6 9 21 6
gap y Cyrl 31 26 66 53 Grek 40 41 40 40 Arab 33 20 48 36
gap ý Cyrl 36 20 47 40 Arab 6 15 11 6
gap o Cyrl 68 42 66 35 Grek 40 40 41 34 Arab 25 11 47 11
gap ö Cyrl 41 47 35 40 Arab 33 32 15 6
gap ő Arab 6 8 6 6
gap ø Cyrl 43 39 40 40 Arab 16 17 6 6
gap ô Arab 6 16 6 6
gap ó Cyrl 39 21 46 40 Arab 6 23 14 6
gap œ Arab 6 9 6 6
gap õ Cyrl 40 51 40 40
gap ō Cyrl 52 43 60 40 Arab 13 32 28 6
gap u Cyrl 56 26 57 24 Grek 40 40 40 43 Arab 25 3 27 13
gap ü Cyrl 40 53 37 40 Arab 2 13 21 6
gap ú Cyrl 40 49 50 40 Arab 2 12 9 6
gap ů Arab 6 6 7 6
gap ū Cyrl 40 54 49 40 Arab 6 11 7 6
gap b Cyrl 62 40 50 42 Arab 62 40 50 65
gap c Cyrl 62 40 50 74 Arab 62 40 50 61
gap d Cyrl 62 40 50 37 Grek 62 40 50 63 Arab 62 40 50 56
gap f Cyrl 62 40 50 62 Arab 62 40 50 73
gap g Cyrl 62 40 50 35 Arab 62 40 50 43
gap h Latn 11 16 3 16 Cyrl 10 11 8 12 Grek 8 5 13 9 Arab 38 8 11 11
gap j Cyrl 24 22 52 33 Grek 43 40 40 30 Arab 27 20 6 18
gap k Cyrl 62 40 50 82 Arab 62 40 50 71
gap l Cyrl 62 40 50 63 Arab 62 40 50 42
gap m Cyrl 62 40 50 74 Grek 62 40 50 73
gap n Cyrl 62 40 50 74 Arab 62 40 50 62
gap p Cyrl 62 40 50 48 Grek 62 40 50 55 Arab 62 40 50 60
gap q Cyrl 62 40 50 73 Arab 62 40 50 80
gap r Cyrl 62 40 50 41 Arab 62 40 50 77
gap s Cyrl 62 40 50 41 Grek 62 40 50 41 Arab 62 40 50 38
gap t Cyrl 62 40 50 38 Grek 62 40 50 65 Arab 62 40 50 40
gap v Cyrl 62 40 50 65 Arab 62 40 50 75
gap w Cyrl 62 40 50 63 Arab 62 40 50 84
gap z Cyrl 62 40 50 17 Arab 62 40 50 35
gap ğ Latn 11 18 16 16 Cyrl 17 19 16 16 Arab 31 16 17 16
gap ž Cyrl 62 40 50 73 Arab 62 40 50 67
gap а Latn 59 45 65 20 Arab 32 14 32 11
gap б Latn 62 40 50 70 Arab 62 40 50 63
gap в Latn 62 40 50 55 Arab 62 40 50 73
gap г Latn 62 40 50 64 Arab 62 40 50 58
gap д Latn 62 40 50 69 Grek 62 40 50 73 Arab 62 40 50 50
gap е Latn 50 64 73 28 Grek 40 40 32 40 Arab 0 5 10 2
gap ё Latn 56 62 60 46 Arab 27 22 22 4
gap є Arab 6 0 3 6
gap ж Latn 62 40 50 74 Arab 62 40 50 37
gap з Latn 62 40 50 62
gap и Latn 53 57 63 45 Arab 39 21 41 18
gap й Latn 56 50 26 55 Grek 40 40 40 34 Arab 0 16 12 20
gap і Latn 40 19 31 40 Arab 0 7 6 6
gap ј Latn 40 29 40 40 Grek 40 29 40 40 Arab 0 6 1 0
gap к Latn 62 40 50 62 Arab 62 40 50 61
gap л Latn 62 40 50 75 Arab 62 40 50 67
gap м Latn 62 40 50 55 Arab 62 40 50 73
gap н Latn 62 40 50 57 Arab 62 40 50 69
gap о Latn 66 55 71 62 Grek 40 32 40 40 Arab 40 10 46 5
gap п Arab 62 40 50 67
gap р Latn 62 40 50 75
gap с Latn 62 40 50 65 Arab 62 40 50 62
gap т Latn 62 40 50 67
gap у Latn 60 45 39 58 Arab 36 16 33 25
gap ф Latn 62 40 50 74
gap ъ Latn 16 4 15 16 Cyrl 16 10 16 16 Arab 16 8 16 16
gap ы Latn 40 49 46 41 Arab 1 4 15 11
gap ь Latn 16 14 14 17 Cyrl 16 10 6 8 Grek 16 0 3 16 Arab 16 11 10 10
gap э Latn 59 52 55 24 Arab 24 5 13 8
gap ю Latn 57 64 57 45 Arab 26 15 13 18
gap я Latn 64 52 29 65 Arab 28 18 17 40
gap α Latn 47 32 43 24 Arab 8 0 3 0
gap γ Latn 62 40 50 60
gap ε Latn 40 30 40 30 Cyrl 40 32 40 25 Arab 0 0 0 0
gap η Arab 6 6 0 6
gap ι Latn 40 30 43 16 Cyrl 40 20 40 26 Arab 2 0 6 1
gap ο Latn 40 40 40 20 Cyrl 40 36 40 30 Arab 6 1 6 0
gap τ Latn 62 40 50 74 Cyrl 62 40 50 63 Arab 62 40 50 78
gap υ Latn 40 40 40 17 Cyrl 40 40 40 21 Arab 6 0 6 0
gap ω Arab 8 6 6 6
gap ا Latn 3 23 51 35 Cyrl 10 21 49 31 Grek 3 6 16 11
gap ت Latn 62 40 50 58 Cyrl 62 40 50 30
gap ج Latn 62 40 50 73
gap خ Latn 62 40 50 66 Cyrl 62 40 50 68
gap د Latn 62 40 50 70 Cyrl 62 40 50 73
gap ز Cyrl 62 40 50 66
gap س Latn 62 40 50 75 Cyrl 62 40 50 55
gap ش Latn 62 40 50 69 Cyrl 62 40 50 48
gap ع Latn 42 26 14 23 Cyrl 39 27 20 32 Grek 12 16 16 16
gap غ Latn 62 40 50 76 Cyrl 62 40 50 58
gap ك Latn 62 40 50 74 Cyrl 62 40 50 62
gap ن Latn 62 40 50 63 Cyrl 62 40 50 75
gap ه Latn 37 19 3 16 Cyrl 10 14 4 16 Grek 18 5 2 16
gap و Latn 62 40 50 34 Cyrl 62 40 50 14 Grek 62 40 50 7
gap ي Latn 62 40 50 23 Cyrl 62 40 50 15 Grek 62 40 50 5
gap ئ Latn 1 0 32 7 Cyrl 15 10 16 9 Grek 8 11 16 11 Arab 0 1 16 0
gap ؤ Latn 12 11 14 16 Cyrl 16 15 18 16 Arab 16 14 16 16
gap ء Latn 16 14 13 16 Cyrl 16 15 20 16 Arab 16 16 14 16
gap ^al Latn 31 16 16 16 Cyrl 39 16 16 16 Arab 41 16 16 16
gap ^el Latn 28 16 16 16 Cyrl 35 16 16 16 Arab 49 16 16 16
gap ^ul Latn 12 16 16 16 Cyrl 26 16 16 16 Arab 23 16 16 16
gap ^аль Latn 38 16 16 16 Arab 23 16 16 16
gap ^эль Latn 32 16 16 16 Arab 15 16 16 16
gap ^ел Latn 15 16 16 16
gap ^ал Latn 32 16 16 16 Arab 34 16 16 16
gap ^ال Latn 14 16 16 16 Cyrl 21 16 16 16 Grek 13 16 16 16 Arab 5 16 16 16
gap ^او Latn 35 6 6 6 Cyrl 30 6 6 6 Grek 0 6 6 6 Arab 35 40 40 40
gap ^اي Latn 17 6 6 6 Cyrl 13 6 6 6
`;
