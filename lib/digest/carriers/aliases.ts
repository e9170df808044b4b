/**
 * What headlines and sentences call by different names: a table to be edited by hand, in November 2026.
 *
 * A line is `name | other name | …: what it means besides`. Names are matched as they are written, whole words, the
 * longest first; `xi jinping` in small letters is not found. After the colon stand offices (offices.ts), countries (their
 * ISO code), other names of the table (`=United-Nations`), and words in brackets: what a sentence may say instead. A line
 * that is out of date costs a suggestion, and may let an office pass that its holder has left.
 * docs/record-carried.md tells editors of this table.
 */
export const names = `
Donald Trump|Trump: president US
JD Vance|J.D. Vance|Vance: vice-president US
Marco Rubio|Rubio: foreign-minister US
Pete Hegseth|Hegseth: defence-minister US
Scott Bessent|Bessent: finance-minister US
Howard Lutnick|Lutnick: trade-minister US
Jamieson Greer|Greer: trade-representative US
Steve Witkoff|Witkoff: envoy US
Jared Kushner|Kushner: envoy US
Kevin Warsh|Warsh|Jerome Powell|Powell: chair US =Federal-Reserve
Xi Jinping|Xi: president CN
Li Qiang: prime-minister CN
Wang Yi: foreign-minister CN
He Lifeng: vice-premier CN (negotiator)
Li Chenggang: negotiator CN
Wang Wentao: trade-minister CN
Dong Jun: defence-minister CN
Vladimir Putin|Putin: president RU
Sergey Lavrov|Sergei Lavrov|Lavrov: foreign-minister RU
Dmitry Peskov|Peskov: spokesperson RU
Andrei Belousov|Belousov: defence-minister RU
Volodymyr Zelensky|Zelensky|Zelenskyy|Zelenskiy: president UA
Andrii Sybiha|Sybiha: foreign-minister UA
Rustem Umerov|Umerov: negotiator UA
Alexander Lukashenko|Lukashenko: president BY
Keir Starmer|Starmer: prime-minister GB
Rachel Reeves|Reeves: chancellor finance-minister GB
Yvette Cooper: foreign-minister GB
John Healey|Healey: defence-minister GB
Nigel Farage|Farage: GB
Kemi Badenoch|Badenoch: GB
Andrew Bailey|Bailey: governor GB
Emmanuel Macron|Macron: president FR
Sébastien Lecornu|Lecornu: prime-minister FR
Friedrich Merz|Merz: chancellor DE
Johann Wadephul|Wadephul: foreign-minister DE
Boris Pistorius|Pistorius: defence-minister DE
Giorgia Meloni|Meloni: prime-minister IT
Pedro Sánchez|Pedro Sanchez|Sánchez: prime-minister ES
Donald Tusk|Tusk: prime-minister PL
Péter Magyar|Magyar|Viktor Orbán|Viktor Orban|Orbán|Orban: prime-minister HU
Robert Fico|Fico: prime-minister SK
Mette Frederiksen|Frederiksen: prime-minister DK
Ursula von der Leyen|von der Leyen|Von der Leyen: president EU
António Costa|Antonio Costa: president EU
Kaja Kallas|Kallas: foreign-minister EU
Maroš Šefčovič|Maros Sefcovic|Šefčovič|Sefcovic: trade-minister EU
Christine Lagarde|Lagarde: president EU =European-Central-Bank
Mark Rutte|Rutte: secretary-general =North-Atlantic-Treaty-Organization
António Guterres|Antonio Guterres|Guterres: secretary-general =United-Nations
Rafael Grossi|Grossi: director =International-Atomic-Energy-Agency
Narendra Modi|Modi: prime-minister IN
S. Jaishankar|Jaishankar: foreign-minister IN
Rajnath Singh: defence-minister IN
Nirmala Sitharaman|Sitharaman: finance-minister IN
Piyush Goyal|Goyal: trade-minister IN
Shehbaz Sharif|Shehbaz: prime-minister PK
Asim Munir|Munir: army-chief PK
Ishaq Dar: foreign-minister PK
Asif Zardari|Zardari: president PK
Sanae Takaichi|Takaichi: prime-minister JP
Toshimitsu Motegi|Motegi: foreign-minister JP
Shinjiro Koizumi|Koizumi: defence-minister JP
Kazuo Ueda|Ueda: governor JP =Bank-of-Japan
Lee Jae-myung|Lee Jae Myung: president KR
Cho Hyun: foreign-minister KR
Kim Jong Un|Kim Jong-un: KP supreme-leader
Kim Yo Jong|Kim Yo-jong: KP (sister)
Lai Ching-te|William Lai|Lai: president TW
Cheng Li-wun: chair TW =Kuomintang
Ferdinand Marcos|Marcos: president PH
Prabowo Subianto|Prabowo: president ID
Anwar Ibrahim|Anwar: prime-minister MY
Anthony Albanese|Albanese: prime-minister AU
Penny Wong: foreign-minister AU
Richard Marles|Marles: defence-minister AU
Christopher Luxon|Luxon: prime-minister NZ
Mark Carney|Carney: prime-minister CA
Mélanie Joly|Melanie Joly|Joly: minister CA
Anita Anand: foreign-minister CA
Tiff Macklem|Macklem: governor CA
Doug Ford: premier-of-province CA (ontario)
Danielle Smith: premier-of-province CA (alberta)
Claudia Sheinbaum|Sheinbaum: president MX
Lula da Silva|Lula: president BR
Javier Milei|Milei: president AR
Gustavo Petro|Petro: president CO
Nicolás Maduro|Nicolas Maduro|Maduro: president VE
Benjamin Netanyahu|Netanyahu: prime-minister IL
Israel Katz|Katz: defence-minister IL
Mahmoud Abbas|Abbas: president PS
Ali Khamenei|Khamenei: supreme-leader IR
Masoud Pezeshkian|Pezeshkian: president IR
Abbas Araghchi|Araghchi|Araqchi: foreign-minister IR
Ali Larijani|Larijani: IR
Mohammed bin Salman|MBS: crown-prince SA
Recep Tayyip Erdogan|Erdogan|Erdoğan: president TR
Hakan Fidan|Fidan: foreign-minister TR
Abdel Fattah el-Sisi|Sisi: president EG
Ahmed al-Sharaa|Sharaa: president SY
Joseph Aoun: president LB
Cyril Ramaphosa|Ramaphosa: president ZA
Bola Tinubu|Tinubu: president NG
William Ruto|Ruto: president KE
Abiy Ahmed|Abiy: prime-minister ET
Pope Leo|Leo XIV: pope VA
Jensen Huang|Huang: ceo (nvidia)
Elon Musk|Musk: ceo (tesla)
Tim Cook: ceo (apple)
Sundar Pichai|Pichai: ceo (google)
Satya Nadella|Nadella: ceo (microsoft)
Sam Altman|Altman: ceo (openai)
Mark Zuckerberg|Zuckerberg: ceo (meta)
Andy Jassy|Jassy: ceo (amazon)
Dario Amodei|Amodei: ceo (anthropic)

European Central Bank|ECB: EU (central bank)
Federal Reserve|Fed: US (central bank)
Bank of England|BoE: GB (central bank)
Bank of Japan|BOJ|BoJ: JP (central bank)
People's Bank of China|PBOC|PBoC: CN (central bank)
Reserve Bank of India|RBI: IN (central bank)
Bank of Russia: RU (central bank)
Bank of Canada: CA (central bank)
Bank of Korea|BOK: KR (central bank)
Reserve Bank of Australia|RBA: AU (central bank)
International Monetary Fund|IMF
World Trade Organization|WTO
World Health Organization|WHO: =United-Nations
World Bank
United Nations|UN|U.N.
Security Council|General Assembly: =United-Nations
North Atlantic Treaty Organization|NATO|Nato
International Atomic Energy Agency|IAEA: =United-Nations (nuclear watchdog)
International Court of Justice|ICJ|World Court: =United-Nations (court)
International Criminal Court|ICC: (court)
European Commission|EU Commission: EU
European Parliament|MEPs|MEP: EU (parliament)
European Council: EU
Digital Markets Act|DMA: EU
Digital Services Act|DSA: EU
Federal Trade Commission|FTC: US (regulator)
Securities and Exchange Commission|SEC: US (regulator)
Ofcom: GB (media regulator)
Competition and Markets Authority|CMA: GB (regulator)
CNIL: FR (privacy regulator)
BaFin: DE (regulator)
Justice Department|Department of Justice|DOJ: US
Commerce Department|Department of Commerce: US
State Department: US
Treasury Department|US Treasury: US (treasury)
Pentagon|Defense Department|Department of Defense|Department of War: US (military)
White House: US
U.S. Trade Representative|US Trade Representative|Trade Representative|USTR: US trade-representative
Kremlin: RU
Revolutionary Guards|Revolutionary Guard|IRGC: IR
China Coast Guard|CCG|Chinese coast guard|China's coast guard: CN (coast guard)
People's Liberation Army|PLA: CN (military)
Joint Chiefs of Staff|JCS: (military)
Senate: senator (lawmaker)
Congress|House of Representatives: US (lawmaker)
House of Commons|MPs: GB (lawmaker parliament)
Kuomintang|KMT: TW
Democratic Progressive Party|DPP: TW
Foreign Ministry|foreign ministry|Ministry of Foreign Affairs
Commerce Ministry|commerce ministry|Ministry of Commerce|MOFCOM
Defence Ministry|Defense Ministry|defence ministry|defense ministry|Ministry of Defence|Ministry of Defense
Line of Control|LoC
European Union|EU|Brussels|bloc's: EU
United States-Mexico-Canada Agreement|USMCA|CUSMA|North American trade pact|North American pact: (trade agreement)
OPEC+|OPEC
G7|Group of Seven
G20|Group of 20
COP31|COP30: (climate summit)
Strait of Hormuz|Hormuz
Taiwan Strait: TW
Senkaku Islands|Senkakus|Senkaku|Diaoyu Dao|Diaoyu Islands|Diaoyu|Diaoyus: (disputed islands)
Scarborough Shoal|Huangyan Dao
South China Sea
Lunar New Year|Chinese New Year|Spring Festival|spring festival
International Crisis Group|Crisis Group
COVID-19|Covid-19|COVID|Covid
Facebook|Instagram|WhatsApp: (meta)
Alphabet|Google: (google)
YouTube: (google)
SpaceX|Starlink: (musk)
ExxonMobil|Exxon Mobil|Exxon
`
