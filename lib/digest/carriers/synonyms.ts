/**
 * Words that say the same in a headline and in a sentence on it, a group a line. The forms of a word are one already
 * (`cuts`, `cutting`); of several words all must stand together.
 */
export const synonyms = `
cut|reduce|lower|slash|trim|decrease|axe|halve|shrink|scale back|bring down
raise|lift|hike|increase|boost|grow|rise|climb|jump|surge|soar|exceed|top
fall|drop|decline|slump|plunge|tumble|slip|slide|sink|weaken
agreement|deal|accord|pact
agree|reach|conclude|clinch|seal|sign
tariff|duty|levy
curb|restrict|restriction|limit|clamp
ban|prohibit|outlaw
halt|suspend|suspension|pause|freeze|stop
delay|postpone|put off|push back|hold back
fine|penalty|penalise|penalize
probe|investigate|investigation|inquiry|enquiry|scrutiny
regulator|watchdog
antitrust|competition
lawmaker|legislator|parliamentarian
bill|legislation|law
poll|survey
strike|attack|hit|assault
kill|dead|death|die|fatal
injure|hurt|wound
troops|soldier|force
war|conflict
truce|ceasefire
drill|exercise|manoeuvre|maneuver|wargame
deploy|station|send|dispatch|place
warn|caution|threaten|threat
reject|refuse|rule out|dismiss|turn down|decline to
deny|denial
accuse|blame|allege
criticise|criticize|slam|condemn|denounce|lash
urge|call for|call on|demand|appeal|insist|plead
welcome|hail|praise|laud
support|back|endorse
approve|clear|pass|adopt
resign|step down|quit|stand down
ambassador|envoy
summon|call in
visit|trip|travel
meet|meeting|talks|talk|negotiate|negotiation|discuss|discussion|dialogue
call|phone
summit
plan|propose|proposal|pitch|offer
plan to|intend|set to
unveil|present|launch|reveal|introduce|roll out
develop|advance
chip|semiconductor|processor
artificial intelligence|ai
electric vehicle|electric car|ev|evs
carmaker|automaker|automotive|car
steelmaker|steel producer
liquefied natural gas|lng
crude|oil
gasoline|petrol|gas price|fuel price
power cut|blackout|outage|without power
aircraft carrier|carrier
aircraft|plane|jet|bomber
vessel|ship|boat
drone|uav
missile
uranium|enrichment|enrich
nuclear|atomic
cooperate|cooperation|collaborate|collaboration|work together
loan|lend|lending|credit
investment|invest|investor
stock|share|equity
currency|rupee|yuan|won|yen|rial|rouble|ruble|lira|peso
rate|interest rate
record|highest ever|lowest ever
inflation|price rise
exemption|exempt|spare
contribute|contribution|pay into
customs union
emissions trading|carbon market|emissions trading system
connect|link
fishing|fishery|fishermen|fisherman|fish|seafood
farm|farmer|agriculture|agricultural
mineral|rare earth
stockpile|reserve
reliance|dependence|dependency|depend|rely
technology|tech
company|firm|business|corporate
job|position|employment
staff|worker|employee
customer|consumer|shopper
school|student|pupil
quake|earthquake
flood|flooding
storm|typhoon|cyclone|hurricane
fire|wildfire|blaze
evacuate|evacuation|flee|relocate
children|child|minor
ship|shipment|export
buy|purchase|acquire|acquisition
sell|sale|sold
build|construct|construction
open|opening|inaugurate
close|closure|shut
election|vote|ballot
referendum|plebiscite
opposition
protest|demonstrate|demonstration|rally
prudent|prudence|cautious
weapon|arms
sanction|embargo|blockade
freedom|liberty
spy|espionage
hack|cyberattack
data|user data
chatbot|ai companion
restore|reinstate|resume|reopen|revive|re-establish
abolish|scrap|tear up|drop|abandon|eliminate
lapse|expire|expiry|expiration
hotline
first time|first contact
neighbour|neighbor
railway|rail|train
bridge|crossing
liquor|alcohol
head|lead|leader|boss|chief
advance|progress|breakthrough
aid|help|assistance|relief
food
shortage|scarcity
resident|people|inhabitant
picture|image|photo
`
