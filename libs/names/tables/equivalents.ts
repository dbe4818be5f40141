// Forms of one given name in different languages, and short forms of it: what no rule of spelling explains.
//
// Source of every group: general knowledge of given names, written down by us; no list was copied. Most of the correspondences
// stand in Wikidata (CC0) as well, where an item of a name links its forms. Two names that only look or sound alike (Ilija and
// Ilir, Ayşe and Aysel, Petar and Petrit, Salih and Salah) are two groups or none. One line is one group; a word may stand in
// several, as short forms do. Words are compared by sound, so that one spelling of a sound is enough, in any script. A word after
// = counts by its letters alone: Cemal sounds as Dzhemal in Turkish, and would be taken for Kemal.

export const equivalentNames = `
Michael Mikhail Mihail Mihajlo Mihailo Mihal Mikael Michel Miguel Michal Mihaly Mikhael Mike Mick Misha Mickey Mihai Mikayil Mikail Michele Mhill
Alexander Aleksandar Alexandros Alexandre Alejandro Alessandro Aleksander Aleksandr Iskander Iskandar Skender Alex Aleks Sasha Sasa Sandro Oleksandr Aliaksandr Sandor Lex Sandy Alec Ales Alistair Alasdair Leke Aco Sasho Sashko Sashka Sashe
Alexandra Aleksandra Alexandria Sasha Sandra Alessandra Oleksandra Sashka
John Johann Johannes Ivan Jan Jean Juan Giovanni Ioannis Yannis Giannis Gjon Jovan Ioan Ion Janos Hans Joao Yohanna Yahya Johan Sean Ian Jon Johnny Jack Jonny Yuhanna Hovhannes Ivane Vano Jens Janne Juhani Juha Ewan Evan Janez Ivo Vanja Jahja Jani Jovica Jovche Dzhon Dzhonni Dzhek
Joseph Josef Josip Yusuf Yousef Youssef Jusuf Iosif Giuseppe Jose Jozef Joe Joey Jusup Yosef Pepe Iosef Hovsep Josep Jo Juzef Joze Isuf Zef Isuv Dzho Dzhozef
George Georgi Georgios Giorgos Yorgos Jorge Georges Jiri Gyorgy Djordje Gjorgji Gjergj Georg Yuri Yuriy Jurij Iurii Giorgio Jerzy Gheorghe Juraj Jurgen Jorgen Heorhii Gjorgje Gosho Jordi Giorgi Yury Iouri Jury Jorgo Jorgji Gjoko Gjorgi Georgije Dzhordzh Gotse
Nicholas Nikola Nikolai Nikolaos Nicolas Nikos Mykola Mikola Nick Nikolay Nicola Niccolo Niels Nils Klaus Nico Nicolae Miklos Nikolaus Nikolaj Kolya Colin Mikalai Nikollaq Koli Kole Nikolche Gotse
Paul Pavel Pavle Pablo Paolo Pavlos Pal Pol Pavlo Paulo Bulus Pall Pavol Paavo Pawel
Peter Petar Pedro Pierre Pietro Petros Pyotr Petr Petro Pjeter Boutros Butrus Pete Piotr Pero Per Pieter Piet Petru Peder Petter Piero Pekka
James Jim Jimmy Jaime Jakob Jacob Yakov Jakov Jacques Giacomo Iakovos Yaqub Yakub Jakup Diego Santiago Jamie Jake Iago Hagop Hakob Jacobo Jacopo Tiago Jaap Jakub Yacoub Dzhim Dzhimmi Dzhejms Dzhek Dzhejmi
David Dave Davit Davud Dawud Daud Dawood Daoud Davide Davy Davey Dafydd Daut Davut Taavet
William Bill Will Billy Willy Guillaume Wilhelm Guillermo Willem Vilhelm Liam Willi Guglielmo Bille Wim Gwilym Uilleam
Robert Bob Rob Bobby Robbie Roberto Robby Rupert Robin Bobi Bobbi Robertas
Richard Rick Dick Rich Ricardo Riccardo Ricky Richie Rikard Ritchie Richart Rihard
Charles Carl Karl Carlos Carlo Charlie Chuck Karol Karel Karlo Kalle Karoly Charley
Edward Ed Eddie Eduard Eduardo Edouard Ted Teddy Ned Edoardo Edvard Eddy
Thomas Tom Tommy Tomas Toma Tomasz Tommaso Foma Thom Tomaz Toomas
Stephen Steven Steve Stefan Stephan Stevan Esteban Etienne Stefano Stepan Stefanos Istvan Stjepan Stiven Stevie Stevo Stephane Szczepan Shtjefen Estevao
Andrew Andrei Andrey Andreas Andre Andrea Andrija Andriy Andrzej Andres Ondrej Anders Andras Andy Drew Antti Andrej Andrejs Andrius Ndreu Andreja
Anthony Antonio Anton Antoine Tony Antun Antonios Antonis Ante Toni Ndue Antoni Antal Antony Tonio Tonci Andon
Daniel Dan Danny Danilo Daniele Danil Daniil Danijel Danylo Daniyar Danail Deni Dani Dannie
Matthew Matt Matej Mateo Matteo Matthias Matthieu Mathias Matija Matias Matvey Mateusz Matthaus Mathieu Mats Matti Matyas Mateus Mattias
Mark Marc Marco Marko Marcus Markus Marcos Marek Markos Marcel Markku
Luke Luka Lucas Luca Lukas Luc Lukasz Louka
Philip Filip Phil Philippe Felipe Filippo Filippos Philipp Phillip Filippe
Lawrence Larry Laurent Lorenzo Lars Lavrentiy Laurence Lavrenti Laurentiu Lovro Lorenz Laurens Lauri Laurie
Christopher Chris Kristofer Christophe Cristobal Hristofor Kristoffer Christoforos Christoph Kit Topher Krzysztof Kris
Christian Kristian Hristijan Kristijan Chris Cristian Krystian
Christos Hristo Risto Christo Kristo Kristaq Rista
Benjamin Ben Benny Benyamin Bunyamin Benji Binyamin Benjamim
Samuel Sam Sammy Samuil Samuele Samouel Shmuel
Ronald Ron Ronnie Ronny
Donald Don Donnie Donny
Kenneth Ken Kenny
Gregory Greg Grigory Grigor Gregor Gregorio Grigorios Grzegorz Grigoriy Hryhorii Krikor Gregg Ryhor Gregoire Grigoris Gligor Grigore
Jeffrey Jeff Geoffrey Geoff Jeffery Dzheff Dzheffri
Timothy Tim Timothee Timofey Timotej Timoteo Timmy
Patrick Pat Paddy Patrice Patrik Patricio Padraig Patrizio Padraic
Patricia Pat Patty Trish Tricia Patrizia Patsy Patrisija
Frederick Fred Frederic Friedrich Federico Fritz Freddy Frederik Fredrik Fryderyk Freddie Frederico
Francis Francois Franz Francisco Francesco Frank Frans Frantisek Franjo Frane Ferenc Frangiskos Paco Pancho Franciszek Frano Francesc Franco Patxi
Albert Al Bert Alberto Albrecht Albertas
Alfred Al Fred Alfredo
Gerald Gerry Jerry Geraldo
Jerome Jerry Hieronymus Jeronimo
Joshua Josh Yehoshua
Jonathan Jon Yonatan Jonatan Dzhonatan Dzhon
Nathaniel Nathan Nat Nate Natanael
Raymond Ray Raimund Ramon Raimondo Rajmond Raimo Raymundo
Leonard Leo Len Lenny Leonardo Leonhard
Leonid Leo Leonidas Lyonya Leonidh
Theodore Ted Theodor Fyodor Feodor Todor Teodor Fedir Theodoros Theo Tudor Fedor Thodoris Teodoro Toshe
Victor Viktor Vic Vittorio Vitya
Walter Walt Wally Gautier Valter
Henry Harry Henri Heinrich Enrique Enrico Henrik Hendrik Hank Heinz Henryk Jindrich Hal Heikki Henrique Enric Harri Genri
Harold Harry Harald Hal
Eugene Gene Yevgeny Evgeni Evgeny Eugen Eugenio Evgenios Yevhen Jevgeni Zhenya Eugeniusz Evgenii Ievgen Yauhen
Sergius Sergei Sergey Sergio Serge Serhiy Siarhei Sergiu Sergi Sergej Sergios
Basil Vasil Vasily Vasilios Vassilis Vasile Vasyl Basile Vassil Vasko Vaso Vasilis Vasili Vassilios Vasilije
Demetrius Dimitri Dmitry Dimitar Dimitrios Dimitris Dmytro Mitko Dimitrije Mitar Dumitru Dimo Mitja Dimitrij Dima Demetrios Zmicer Dzmitry Dhimiter Dhimitri
Constantine Konstantin Constantin Konstantinos Kostas Kosta Kostadin Kostiantyn Costas Costa Konstandinos Dinos Kostandin Kostya Costantino Kanstantsin Constantinos
Elijah Ilya Ilija Ilias Elias Elia Eli Ilie Ilyas Eliyahu Illia Iliya Iljaz Ilcho Ilo
Isaac Isak Ishak Ishaq Itzhak Yitzhak Izak Isaak Ike Iskhak
Abraham Ibrahim Avraham Ibraim Avram Abe Brahim Ebrahim Abram Ibrohim Ibragim Braho Ibro
Moses Musa Moussa Moshe Mojsije Moisey Moise Mousa Mozes Moisei
Solomon Suleiman Sulejman Suleyman Solomun Salomon Soliman Shlomo Sulaiman Sulayman Souleymane Salamon Zalman Suljo
Gabriel Gavril Jibril Gavrilo Cebrail Gabriele Gavriil Jabrail Dzhabrail Gabi Gabor Havryil Gabe Djibril
Ishmael Ismail Ismael Esmail Ismajl Ismaila Esmaeil
Zachary Zakaria Zekerija Zachariah Zaharije Zahari Zach Zack Zakariya Zacharias Zekeriya Zaharia
Noah Nuh Noe Noa
Job Ayub Ayoub Eyup Ejup Eyub Iyov Ayyub
Jonah Yunus Junus Jona Jonas Younes Yunis Younis Jonuz Younous
Jesus Isa Issa Iesus
Adam Adem Adamo
Mohammed Muhammad Mohamed Mehmet Mehmed Mohamad Muhamed Magomed Mamadou Mohd Mahamat Muhammed Mohammad Magomet Mohammadi Muhammet Maxamed Mahomed Mokhammad Mukhamed Mat Mehmeti Muhamet Md Meho
Ahmed Ahmad Ahmet Akhmed Achmat Ahmat Akhmad Axmed Amadou
Mahmud Mahmoud Mahmut Makhmud Mamoud Mahmood
Ali Aliy Alija Aly
Hassan Hasan Asan Gasan Hasen Khasan Haso
Hussein Hussain Husein Huseyin Hysen Gusein Hossein Hosseini Usein Khusein Hisen Houcine Hoseyn Husayn Huso
Osman Othman Uthman Usman Ousmane Otman Othmane
Omar Umar Omer Ymer Oumar
Fatima Fatma Fatime Fatema Fatemeh Fatmah Fatoumata Patimat
Aisha Ayse Ajse Aysha Aicha Ajsa Aishe Ayesha
Khadija Hatice Hatidza Khadijah Hadije Hatixhe Hatidzhe Khadidja
Mary Maria Marija Mariya Miriam Maryam Meryem Mariam Merjem Marie Marya Marianne Molly Mari Maruska Marijana Masha Marika Mairi Maire Marion Mare
Catherine Katherine Katerina Ekaterina Katarina Kate Kathy Cathy Katia Katya Caterina Catalina Kathleen Kati Katja Aikaterini Kateryna Ekaterini Kaja Katalin Katharina Catharina Jekaterina Yekaterina Catriona Karen Kat Cath Katie Kata Katarzyna
Elizabeth Elisabeth Elizaveta Elisaveta Liz Beth Elisabetta Isabel Jelisaveta Betty Lisa Elza Elsa Elise Erzsebet Liza Lizzie Isabella Yelizaveta Eliza Betsy Elisabet Alzbeta Elzbieta Liesbeth Libby
Helen Elena Jelena Helena Eleni Olena Alena Yelena Ilona Ellen Elene Leni Lena Helene Alyona Ileana Nelly Lenka
Anna Ana Anne Ann Hannah Hanna Annie Anya Anka Anita Ania Hana Anja Annika Ane Anni
Margaret Margarita Marguerite Margareta Margit Maggie Peggy Meg Gretchen Greta Marge Malgorzata Margarete Rita Marketa Mairead Marghanita
Susan Suzanne Susanna Suzana Sue Zuzana Susana Susanne Susie Suzan Suzanna
Deborah Debbie Deb Debora Debra Devora
Barbara Barb Varvara Babs Barbra Borbala
Julia Julie Yulia Giulia Iulia Juliya Julija Ioulia Yuliya Julka
Julian Yulian Julien Iulian Giuliano
Natalia Natalie Natalya Natasha Nathalie Nataliya Natalija Natasa Natalja
Tatiana Tanya Tatjana Tetiana Tania Tanja Tatyana
Sophia Sofia Zofia Sofija Sophie Sofiya Sonia Sonya Sonja
Eve Eva Hawa Havva Yeva Ieva Ewa Evita Hava
Sarah Sara Sarra Sally Saara
Rachel Raquel Rahela Rachele Rahel Rakel
Rebecca Rebeka Becky Rivka Rifka
Martha Marta Marfa Martta
Irene Irena Irina Eirini Iryna Ira Rena Arina
Theresa Teresa Terry Tereza Therese Tess
Veronica Veronika Veronique
Victoria Viktoria Viktorija Vicky Viktoriya Vittoria Vicki
Dorothy Dorothea Dorota Dora Dot Dolly
Lucy Lucia Lucija Lucie Luzia Ljutsija
Angela Angelina Andjela Angeliki Angie Angel
Angel Angelo Angelos Andjelko Engjell
Stanislav Stanislaw Stan Stanislas Slavko Stanko Stas
Vladimir Volodymyr Vlad Vladimer Vlado Volodimir Uladzimir Wladimir Vova Volodya Włodzimierz
Vladislav Wladyslaw Vlad Ladislav Ladislaus Laszlo Vladislao Lazlo
Stanley Stan
Yaroslav Jaroslav Jaroslaw Yarik
Boris Borys
Maxim Maksim Max Maksym Maksims Maxime Massimo Maximo Maximos Maks
Roman Romain Romano Romanos
Valentin Valentine Valentino Val Valentyn Valentinas
Vincent Vince Vincenzo Vicente Vinko Vincenc Vikentij Vincas
Ignatius Ignacio Ignat Ignaz Inigo Ignas
Cyril Kiril Kyril Kirill Kyrylo Cirillo Cyrille Kirilo Kiro Kire Kirco
Clement Kliment Klement Clemente Klemens
Simon Simeon Semyon Szymon Simun Simone Semen Shimon Simao Sima Siman Simeun
Oleg Oleh Aleh
Igor Ihor Ihar
Olga Olha Volha
Gennady Genadi Hennadiy Genady Gena
Anatoly Anatolii Anatol Anatolij
Arthur Artur Arturo Art Artie
Arnold Arnie Arnaldo Arnaud Arno
Louis Lewis Ludwig Luis Luigi Lodewijk Ludvig Lajos Aloysius Lou Lluis Ludvik Ludovic Lui Luiz
Raphael Rafael Raffaele Rafail Rafal Rafaelo
Emmanuel Manuel Emanuel Manolis Manoel Emanuil Manol Manny Emanuele Manos
Xavier Javier Xabier Saverio Ksawery Xaver
Hugo Hugh Ugo Hughes Hew Huw Hugues Hju
Ralph Raul Raoul Radolf
Raynold Reynaldo Reinhold Ronaldo
Oscar Oskar Osgar Ossi
Eric Erik Erich Erick Eirik Rick Jerker
Alan Allen Allan Alain Al
Barry Barrington Bari
Douglas Doug Dougie
Russell Russ Rusty
Stuart Stewart Stu
Bernard Bernhard Bernardo Bernie Barnard Bernd Bernt
Dennis Denis Dionysius Dionisios Denys Dionis Dionysios
Dominic Dominik Dominique Domingo Domenico Dom Dominick Dominykas
Eli Elie Ely Elias
Evan Evans Ifan
Gilbert Gil Gilberto Gib
Harvey Hervé Herve
Jason Iason Jasen
Justin Justinas Ustin Justyn Giustino
Keith Kit
Kevin Kev Caoimhin
Mitchell Mitch Michel
Morris Maurice Moritz Mauricio Maurizio Morry Moriz
Norman Norm
Roger Rodger Ruggero Rogelio Rudiger
Roderick Rod Rodrigo Rory
Rodney Rod
Randall Randy Randolph
Terence Terry Terrence Terrance
Vernon Vern
Wayne Wain
Abdullah Abdallah Abdulla Abdullahi Avdulla Avdo Abdoulaye Abdulah
Abdul Abd Abdel Abdol Abdal Avdul Abdou
Hamid Hameed Hamit Khamid
Rashid Reshit Raschid Rachid Resit Rasheed
Karim Kerim Qerim Kareem Krim
Salih Saleh Saliu Sali Salikh
Selim Salim Saleem Selimi
Jamal Xhemal Gamal Djamel Dzemal Jamel Dzhamal =Cemal =Cemâl
Jalal Xhelal Galal Djalal Dzelal =Celal
Jafar Xhafer Gaafar Djafar Dzafer Jaafar Dzhafar Djaafar =Cafer
Shukri Sukru Shyqri Chokri Sukrija Shyqyri
Hajji Haxhi Hadzi Hadji Haji =Haci =Hacı
Hodja Hoxha Hodza Khoja Hodzha =Hoca
Zejnel Zainal Zeynel Zeinel Zejnil
Nur Nour Noor
Emin Amin Ameen Amine
Enver Anwar Anvar
Adnan Adnane
Idris Idriz Edris Driss
Hadi Abdulhadi
Said Saeed Saïd Seid Sejd
Sharif Serif Sherif Cherif Shereef
Sheikh Seyh Seh Shaykh Cheikh Shejh
Qasim Kasim Kassem Gasim Kacem Qassem Kasym Ghassem
Qadir Kader Qader Kadir Kaddour
Zahra Zehra Zuhra Zohra Zara
Vera Viera Vjera Wiera
Borislav Borko
Maximilian Maximilien Maksimilijan Max
Maxwell Max
Rudolf Rolf Rodolfo Rodolphe Rudy Rudi
Julius Giulio Julio Jules
Jeremiah Jeremy Jeremija Jeremias Yeremia Jeremie
Gerard Gerhard Gerardo Gerd Gerry
Leon Leo Lev Leone
Nuri Noori Nouri
Sayyid Syed Sayed Seyyed Seyid Seyit Sejid
Salah Selah
Mustafa Moustafa Mustapha Mustafe Mostafa Mujo
Ramadan Ramazan Ramzan Ramadhan Ramo
Rajab Rexhep Redzep Regep =Recep
Shaban Saban Chaabane Shaaban
Bayram Bajram Bairam
Bakr Bekir Beqir Bakir Ebubekir Abubakar
Jawdat Xhevdet Dzevdet Djevdet =Cevdet
Javid Xhavit Dzavid Djavid =Cavit =Cavid
Jawad Xhevat Dzevad Djevad =Cevat =Cevad
Jamil Xhemil Dzemil Djamil =Cemil
Kamal Kemal Qemal
Kamil Qamil
Kenan Qenan
Tawfiq Tevfik Tefik Teufik Taoufik
Wahid Vahid Vahit Vait
Najat Nexhat Nedzad Nejat =Necat
Najib Nexhip Nedzib Nagib =Necip
Asad Esad Esat Assad
Edhem Ethem
Fahmi Fehmi Fahmy
Fuad Fuat Fouad
Izzat Izet Izzet
Lutfi Ljutfi Lutvi Ljutvi Lotfi
Murad Murat Mourad Morad
Nureddin Nurettin Nuredin Nourredine Nuradin
Nasreddin Nasrettin Nasradin Nasredin Nasruddin
Saifuddin Seyfettin Sejfudin Sejfedin Seifeddine
Shamsuddin Semsettin Semsudin Shemsedin Chamseddine
Fakhruddin Fahrettin Fahrudin Fahredin Fakhreddine
Khairuddin Hayrettin Hajrudin Hajredin Kheireddine
Zia Ziya Zija Ziyad
Sadiq Sadik Sadek Sadegh
Khalil Halil Halilj Chalil
Khalid Halit Halid Xalid Khaled
Hamza Hamzah Khamza Hamzo
Muharram Muharrem Muharem Myharrem
Mawlud Mevlut Mevlud Mouloud
Rasul Resul Rasoul
Farid Ferid Ferit Fareed
Rafiq Refik Refiq Rafik
Vesel Veysel Vejsel Uways Owais
Tahir Taher Tair
Amina Emina Emine Aminah
Zainab Zeynep Zejneb Zejnepe Zineb
Ruqayya Rukiye Rukija Rukije Roukaya
Safiya Safiye Safija Safije
Athanasius Atanas Athanasios Thanasis Thanas Tanas Atanasije Nasko
Spyridon Spiridon Spyros Spiro Spiros
Evangelos Vangel Vangelis Vangjel Evangel Evangelij
Charalampos Haralampi Haralampie Llambi Haralambos Lambe
Panteleimon Pantelej Pantelis Pandeli Pantelija Pante
Anastasius Anastas Anastasios Tasos Tase Anastasije
Apostolos Apostol Postol Postolis
Panagiotis Panayot Panajot Panayotis Panos
Sotirios Sotir Sotiris
Lazarus Lazar Lazaros Llazar Lazzaro Lazaro
Methodius Metodi Metodij Metodija Methodios
Euphemia Efimija Evtimija Efthymia
Euthymius Evtim Evtimij Efthymios Jeftimije
Eudoxia Evdokija Evdokia Yevdokiya
Sabbas Sava Savvas Savva
Tryphon Trifon Trifun Tryfon
Procopius Prokop Prokopije Prokopios
Arsenius Arsenij Arsenije Arsenios Arseni
Naum Nahum Naoum
Ljubomir Lyubomir Ljubo Lyubo Ljupcho Lubomir
Slobodan Boban Sloba
Miroslav Mirko Miroslaw
Radoslav Radko Radoslaw
Branislav Branko Bronislav Bronislaw
Svetlana Ceca Sveta Svitlana
Snezana Snezhana Snjezana
Blagoj Blagoja Blagoje Blazhe
`;
