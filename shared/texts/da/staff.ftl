# The staff's pages.
staff-tagline = · samtaler og selvbooking
nav-today = I dag
nav-calendar = Kalender
nav-citizens = Borgere
nav-settings = Indstillinger
nav-staff-help = Hjælp
staff-to-first = Til forsiden
not-yours-title = Her er ikke noget for dig endnu
not-yours-text = Din rolle har ikke adgang til denne side.
not-yours-ask = Mangler du adgang? Tal med jeres administrator. I menuen kan du se de sider, du har.
and = og

# I dag
today-title = I dag
today-loading = Henter din dag ...
today-lead = { $day }, uge { $week }. { $left }
today-left = Du mangler { $calls } og { $talks }.
today-left-calls =
  { $n ->
      [0] ingen opkald
      [one] 1 opkald
     *[other] { $n } opkald
  }
today-left-talks =
  { $n ->
      [0] ingen samtaler
      [one] 1 samtale
     *[other] { $n } samtaler
  }
today-nothing-left = Du mangler ingen samtaler i dag.
today-closed = Her er lukket i dag: { $name }.
today-calls = Opkald
today-talks = Samtaler
today-no-calls = Ingen opkald i dag.
today-no-talks = Ingen samtaler i dag.
today-call = Ring { $phone }
today-now = Nu

# What became of a talk
outcome-reached = Fik fat
outcome-missing = Mangler svar
outcome-question = Hvordan gik det med { $name }?
outcome-correct = Ret
outcome-correct-of = { " " }svaret for { $name }
outcome-saved = Gemt: { $name }, { $outcome }.
outcome-failed = Vi kunne ikke gemme svaret
call-tried = Tog ikke telefonen
call-tried-saved = Gemt: { $name } tog ikke telefonen.
call-tried-times =
  { $n ->
      [one] Ringet op 1 gang uden svar { $when }.
     *[other] Ringet op { $n } gange uden svar, sidst { $when }.
  }
staff-status-booked = Booket
staff-status-held = Holdt
staff-status-no_show = Kom ikke
staff-status-not_reached = Ikke truffet
staff-status-cancelled_by_citizen = Afbud
staff-status-cancelled_by_office = Aflyst
staff-status-moved = Flyttet

# Tasks
tasks-title = Opgaver
tasks-show = Vis opgaver
tasks-mine = Mine { $n }
tasks-team = Teamets { $n }
tasks-loading = Henter opgaver ...
tasks-none = Ingen opgaver lige nu.
tasks-oldest = De ældste står først.
task-call = Ring til { $phone }.
task-call-morning = Helst om formiddagen
task-call-midday = Helst midt på dagen
task-call-afternoon = Helst om eftermiddagen
task-done = Færdig
task-finished = Opgaven er færdig.
task-failed = Vi kunne ikke gemme det
task-anybody = Ingen har taget den endnu
task-age =
  { $n ->
      [one] 1 dag
     *[other] { $n } dage
  }
task-today = i dag { $time }
task-due = senest { $day }.
task-wishes = Borgeren kan bedst { $wishes }.
task-offered = Da var der { $offered }.
task-offered-one =
  { $n ->
      [one] 1 tid ({ $channel })
     *[other] { $n } tider ({ $channel })
  }
task-call_back = Vil gerne ringes op
task-call_back-text = Vi har lovet at ringe senest næste hverdag.
task-cancelled_late = Afbud uden ny tid
task-cancelled_late-text = Borgeren har meldt afbud. Find en ny tid sammen.
task-interpreter = Bestil tolk
task-interpreter-text = Samtalen kræver en tolk.
task-no_suitable_time = Ingen tid passede
task-no_suitable_time-text = Ring, og find en tid sammen.
task-order_expired = Frist er gået
task-order_expired-text = Borgeren har ikke booket.
task-outcome_missing = Samtale mangler svar
task-outcome_missing-text = Skriv, hvordan samtalen gik.
task-reason_answered = Har svaret på hvorfor
task-reason_answered-text = Læs svaret, og tag stilling til det videre forløb.
task-reason_unanswered = Har ikke svaret på hvorfor
task-reason_unanswered-text = Svarfristen er gået. Ring, og spørg.
task-review_bar = Se på det igen
task-review_bar-text = Tag stilling til, om borgeren selv skal booke.
task-standby_waits = Tag stilling til en samtale
task-standby_waits-text = Borgeren skal følges uden kontakt, men har en samtale. Behold den, eller aflys den.
task-summon = Find en tid
task-summon-text = Borgeren booker ikke selv. Indkald til næste samtale.
task-talk_requested = Vil gerne have en samtale
task-talk_requested-text = Borgeren booker ikke selv. Find en tid sammen.
task-letter_to_send = Send et brev
task-letter_to_send-text = Borgeren får breve på papir. Udskriv brevet under Beskeder, og send det.
task-message_failed = En besked kunne ikke sendes
task-message_failed-text = Se under Beskeder hvorfor. Send den igen, eller giv borgeren besked på en anden måde.
task-message_missing = Der mangler en besked
task-message_missing-text = Der er sket noget, som borgeren ikke har fået besked om. Ring til borgeren.
staff-wish-mornings = om morgenen og formiddagen
staff-wish-afternoons = om eftermiddagen
staff-wish-later = efter sidste dag
staff-wish-other_channel = på en anden måde
staff-wish-own_caseworker = hos sin egen sagsbehandler

# Talks in words
talk-kind = { $talk }, { $minutes }.
talk-by-video = Video.
talk-room = { $room }.
talk-self = Har selv booket.
talk-chosen = Har selv booket.
talk-summoned = Indkaldt.
talk-summoned-because = Indkaldt: { $reason }.
talk-assisted = Booket sammen med jer.
talk-walk-in = Henvendte sig selv.
talk-with-companion = Kommer med bisidder.
talk-companion-call = Har bisidder med.
talk-with-interpreter = Tolk: { $language }.
talk-caseworker = Hos { $name }.
talk-moves =
  { $n ->
      [one] Flyttet 1 gang.
     *[other] Flyttet { $n } gange.
  }
video-open = Åbn videomødet
video-new-tab = { " " }(ny fane)
video-none = Mødet har ikke et link endnu.
video-set = Sæt et link
video-change = Ret linket
video-field = Link til mødet
video-hint = En adresse, der begynder med https://. Borgeren ser den på sin side.
video-save = Gem linket
video-ours = Brug kommunens link
video-saved = Linket til mødet med { $name } er gemt.
video-failed = Vi kunne ikke gemme linket

# The week
week-title = Kalender
week-loading = Henter ugen ...
week-lead = { $windows } { $talks } { $calls }
week-windows =
  { $n ->
      [0] Ingen ledig tid.
      [one] 1 periode med ledig tid.
     *[other] { $n } perioder med ledig tid.
  }
week-talks =
  { $n ->
      [0] Ingen samtaler.
      [one] 1 samtale.
     *[other] { $n } samtaler.
  }
week-calls =
  { $n ->
      [0] Ingen opkald.
      [one] 1 opkald.
     *[other] { $n } opkald.
  }
week-status = Uge { $week }: { $lead }
week-to-publish = Udgiv ledig tid
day-empty = Ingen ledig tid og ingen samtaler.
cal-day-by-day = Ugen dag for dag
cal-today = , i dag
cal-closed = Lukkedag
cal-absent = Fri
cal-busy = Optaget
cal-all-day = Hele dagen
cal-window = Ledig tid
cal-window-edit = . Ret eller fjern, { $day }
cal-gone = Fjernes
cal-call = ring { $when }
cal-video = video
cal-meeting = møde
cal-summoned = , indkaldt
cal-struck = , rammes af ændringen
legend = Sådan læser du kalenderen
legend-window = Ledig tid
legend-booked = Selv booket
legend-summoned = Indkaldt
legend-busy = Optaget eller lukket
legend-struck = Rammes af ændringen
window-own-desk = Eget skrivebord

# Publishing
publish-title = Udgiv ledig tid
publish-days = Dage
publish-from = Fra
publish-to = Til
publish-weeks = Uger
publish-one-week = Kun uge { $first }
publish-two-weeks = Uge { $first } og { $last }
publish-many-weeks = Uge { $first } til { $last } ({ $n } uger)
publish-variants = Borgeren kan vælge
publish-office = Kontor
publish-room = Lokale
publish-send = Udgiv
publish-sending = Udgiver ...
publish-done =
  { $n ->
      [one] 1 periode er udgivet. Borgerne kan booke nu.
     *[other] { $n } perioder er udgivet. Borgerne kan booke nu.
  }
publish-failed = Vi kunne ikke udgive tiden
publish-day-passed = De dage er gået. Vælg en senere dag eller flere uger.
preview-none = Vælg dage. Så ser du, hvad det giver.
preview-gives =
  { $n ->
      [0] Det giver ingen perioder.
      [one] Det giver 1 periode og plads til { $talks }.
     *[other] Det giver { $n } perioder og plads til { $talks }.
  }
preview-talks =
  { $n ->
      [one] cirka 1 samtale
     *[other] cirka { $n } samtaler
  }
preview-closed =
  { $n ->
      [one] { $days } springes over. Den er lukkedag.
     *[other] { $days } springes over. De er lukkedage.
  }
preview-overlap =
  { $n ->
      [one] { $days } springes over. Her har du allerede ledig tid.
     *[other] { $days } springes over. Her har du allerede ledig tid.
  }

# Changing a window
change-title = Ret { $day } { $when }
change-title-end = { $day } slutter kl. { $now } i stedet for kl. { $before }
change-title-start = { $day } begynder kl. { $now } i stedet for kl. { $before }
change-title-withdraw = Fjern { $day } { $when }
change-variants = Ret, hvad borgeren kan vælge
change-withdraw = Fjern hele perioden
change-nothing = Du har ikke ændret noget endnu.
change-looking = Ser, hvad det betyder ...
change-save = Gem
change-save-and-tell = Gem, og send besked
change-saving = Gemmer ...
change-undo = Fortryd
change-done = Gemt: { $day } { $when }.
change-withdrawn = Fjernet: { $day } { $when }.
change-failed = Vi kunne ikke gemme ændringen
change-unsaved = Ikke gemt endnu
change-no-talks = Ingen samtaler rammes.
change-stranded =
  { $n ->
      [one] 1 samtale ligger uden for den nye tid.
     *[other] { $n } samtaler ligger uden for den nye tid.
  }
change-stranded-all =
  { $n ->
      [one] 1 samtale ligger i perioden.
     *[other] { $n } samtaler ligger i perioden.
  }
change-choose = Vælg, hvad der skal ske.
change-decide = Samtaler uden for den nye tid
change-undecided = Vælg, hvad der skal ske med { $name }.
change-talk = { $when }, { $channel }. { $who }
change-left =
  { $n ->
      [0] Du får ingen ledige tider tilbage før den { $day }
      [one] Du får 1 ledig tid tilbage før den { $day }
     *[other] Du får { $n } ledige tider tilbage før den { $day }
  }
change-waiting =
  { $n ->
      [0] Ingen af dine borgere mangler at booke.
      [one] 1 af dine borgere mangler at booke.
     *[other] { $n } af dine borgere mangler at booke.
  }
change-colleagues =
  { $n ->
      [0] Dine kolleger har ingen ledige tider.
      [one] Dine kolleger har 1 ledig tid.
     *[other] Dine kolleger har { $n } ledige tider.
  }
change-unreachable =
  { $n ->
      [one] 1 borger kan så ikke nå at få en tid:
     *[other] { $n } borgere kan så ikke nå at få en tid:
  }
change-unreachable-by = { " " }(samtale senest { $day })
fate-none = Vælg
fate-move = Flyt til { $when }, { $channel }
fate-keep = Behold tiden
fate-cancel-choose = Aflys, og lad borgeren vælge igen
fate-cancel-find = Aflys, og find en ny tid

# Borgere
people-title = Borgere
people-loading = Henter borgere ...
people-find = Find borger
people-search = Søg på navn, telefon eller CPR-nummer
people-search-go = Søg
people-search-hint = Søg på navn, telefon eller CPR-nummer. Vi gemmer, hvem der søger.
people-sought = Viser dem, der passer til »{ $text }«.
people-clear = Vis alle igen
people-show = Vis
people-whose = Hvis borgere
whose-mine = Mine
whose-team = Mit team
whose-everybody = Alle i { $place }
people-everybody-asks = Søg efter en borger. Så leder vi hos alle i kommunen.
people-caseload =
  { $n ->
      [one] Du har 1 sag. Normen er { $norm }.
     *[other] Du har { $n } sager. Normen er { $norm }.
  }
people-found =
  { $n ->
      [0] Ingen borgere.
      [one] Viser 1 borger.
     *[other] Viser { $first }-{ $last } af { $n } borgere.
  }
people-order-deadline = De korteste frister står først.
people-order-name = Sorteret efter navn.
people-order-course = De længste forløb står først.
people-order-next_talk = De næste samtaler står først.
people-turned-deadline = De længste frister står først.
people-turned-name = Sorteret efter navn, bagfra.
people-turned-course = De korteste forløb står først.
people-turned-next_talk = De fjerneste samtaler står først.
people-nobody = Her er ingen. Prøv et andet filter.
people-nobody-found = Vi fandt ingen. Prøv en anden stavemåde, eller søg hos alle.
people-course = { $scheme }, uge { $week }
people-no-talk = Ingen
people-no-deadline = Ingen frist
people-no-marks = Intet
people-nobodys = Ingen sagsbehandler
people-today = I dag
people-pages = Sider med borgere
page-previous = Forrige
page-next = Næste
page-of = Side { $page } af { $pages }
column-name = Navn
column-course = Forløb
column-next = Næste samtale
column-deadline = Book senest
column-marks = Bemærk
column-sort = . Tryk for at sortere
column-turn = . Sorteret. Tryk for at vende
filter-all = Alle
filter-to_book = Mangler at booke
filter-due_this_week = Frist denne uge
filter-deadline_passed = Frist er gået
filter-exempt = Fritaget
filter-withdrawn = Må ikke booke selv
filter-standby = Følges uden kontakt
filter-review_due = Se på igen
filter-no_talk = Ingen samtale i 6 uger
filter-over_26_weeks = Over 26 uger
filter-over_52_weeks = Over 52 uger
mark-deadline_passed = Frist er gået
mark-no_time_suited = Ingen tid passede
mark-must_book = Skal booke
mark-call_back = Vil gerne ringes op
mark-no_show = Kom ikke sidst
mark-not_reached = Ikke truffet
mark-exempt = Fritaget
mark-review_due = Se på igen
mark-withdrawn = Må ikke booke selv
mark-standby = Følges uden kontakt
mark-interpreter = Tolk
mark-protected_address = Beskyttet adresse
mark-over_26_weeks = Over 26 uger
mark-over_52_weeks = Over 52 uger
staff-scheme = { $scheme ->
    [sickness_benefit] Sygedagpenge
    [cash_benefit_job_ready] Kontanthjælp
    [unemployment_insurance] Dagpenge
   *[other] Anden ydelse
}
days-left =
  { $n ->
      [0] i dag
      [one] om 1 dag
     *[other] om { $n } dage
  }
days-ago =
  { $n ->
      [one] for 1 dag siden
     *[other] for { $n } dage siden
  }

# Borger
citizen-loading = Henter borgeren ...
citizen-lead = { $course }. CPR-nummer { $cpr }.
citizen-closed = { $scheme }, sagen blev lukket { $day }
citizen-no-phone = Intet telefonnummer
citizen-digital-post = Får Digital Post
citizen-paper = Får breve på papir
citizen-writes-danish = Får beskeder på dansk
citizen-writes-english = Får beskeder på engelsk
citizen-interpreter = tolk: { $language }
citizen-yours = Din borger
citizen-yours-since = Din borger siden { $day }
citizen-theirs-since = { $name } siden { $day }
citizen-signed-in = Logget ind sidst { $when }
citizen-never-signed-in = Har aldrig logget ind
citizen-not-found = Vi kan ikke finde borgeren
citizen-not-found-text = Måske er linket gammelt. Søg efter borgeren.
citizen-talks = Samtaler
citizen-no-talks = Ingen samtale er aftalt.
citizen-past =
  { $n ->
      [one] 1 tidligere samtale. { $last }
     *[other] { $n } tidligere samtaler. { $last }
  }
citizen-past-last = Sidst: { $outcome } den { $day }.
staff-order-open = Skal booke senest { $day }
staff-order-open-text = { $name } kan selv vælge en tid: { $talk }.
staff-order-late = Fristen gik { $day }
staff-order-late-text = { $name } har ikke booket: { $talk }.
staff-order-left = Frist
staff-order-hold-by = Holdes senest
staff-order-channels = Kan vælge
staff-order-no-time = Ingen tid passede
staff-order-no-verdict = Aftalt vurderer ikke, om det får betydning for ydelsen.

# Free times
slots-loading = Henter ledige tider ...
slots-talk-type = Samtale
slots-how = Hvordan?
slots-free =
  { $n ->
      [0] ingen tider
      [one] 1 tid
     *[other] { $n } tider
  }
slots-next = Næste ledige tider
slots-week = Vælg en tid
slots-another = En anden tid
slots-few = Vis kun de næste tider
slots-with = { $when } hos { $name }
slots-none = Ingen ledige tider i { $week }.
slots-none-at-all = Der er ingen ledige tider til og med { $day }. Udgiv ledig tid, eller prøv en anden form.
slots-see = Se { $day }
slots-choose = Vælg en tid.
staff-none-before_notice = For tidligt at booke.
staff-none-after_hold_by = Efter sidste dag for samtalen.
staff-none-closed = Lukket.
staff-none-no_window = Ingen ledig tid udgivet.
staff-none-channel_not_offered = Ikke udgivet til denne form.
staff-none-you_are_busy = Borgeren har en anden samtale.
staff-none-you_are_away = Borgeren er væk.
staff-none-hours_of_the_week = Borgeren kan ikke komme på de tider.
staff-none-absence = Fravær.
staff-none-taken = Alle tider er taget.

# A new talk
summon-title = Indkald til samtale
summon-why-reason = { $name } kan selv booke. Skriv derfor, hvorfor du vælger tiden.
summon-why-barred = { $name } booker ikke selv. Du skal derfor ikke skrive en grund.
summon-why-late = Fristen er gået. Du skal derfor ikke skrive en grund.
summon-reason = Grund
summon-reason-hint = Vi gemmer og tæller den.
summon-reason-none = Vælg
summon-reason-missing = Vælg en grund til at indkalde.
summon-reason-urgent = Samtalen kan ikke vente
summon-reason-first_talk = Det er den første samtale
summon-reason-missed = Kom ikke eller blev ikke truffet sidst
summon-reason-asked = Borgeren har bedt os vælge
summon-reason-no_time_suited = Ingen tid passede borgeren
summon-reason-together = Andre skal med til samtalen
summon-short-urgent = kan ikke vente
summon-short-first_talk = første samtale
summon-short-missed = kom ikke sidst
summon-short-asked = bad os vælge
summon-short-no_time_suited = ingen tid passede
summon-short-together = andre skal med
summon-letter = { $name } får besked med tid, sted og rettigheder.
summon-send = Indkald { $name }
summon-done = { $name } er indkaldt { $when }. Brevet ligger ved samtalen.
assist-open = Book sammen med { $name }
assist-title = Book sammen med { $name }
assist-text = Tal sammen om, hvad der passer. { $name } vælger, og du booker.
assist-companion = { $name } kommer med en bisidder
assist-letter = { $name } får en kvittering og kan selv flytte tiden.
assist-send = Book for { $name }
assist-done = Booket sammen med { $name }: { $when }.
new-talk-phone = Nummer, vi ringer til
new-talk-sending = Booker ...
new-talk-failed = Tiden blev ikke booket
walk-in-open = Registrer, at { $name } kom forbi
walk-in-title = { $name } kom forbi
walk-in-text = Brug det, når I har talt sammen uden en aftale. Samtalen står som holdt.
walk-in-in_person = Her på kontoret
walk-in-phone = På telefon
walk-in-video = På video
walk-in-at = Begyndte i dag kl.
walk-in-at-wrong = Skriv et klokkeslæt tidligere i dag, fx 9.15.
walk-in-send = Gem samtalen
walk-in-done = Samtalen med { $name } er gemt.
staff-move = Flyt
staff-move-title = Flyt samtalen
staff-move-text = { $name } får besked. Den gamle tid gælder, til den nye er sikret.
staff-move-send = Flyt samtalen
staff-moving = Flytter ...
staff-move-failed = Samtalen er ikke flyttet
staff-moved = Samtalen med { $name } er flyttet til { $when }.
staff-cancel = Aflys
staff-cancel-title = Aflys samtalen
staff-cancel-by = Hvem aflyser?
staff-cancel-who = Vælg, hvem der aflyser.
staff-cancel-citizen = { $name } melder afbud
staff-cancel-office = Vi aflyser
staff-cancel-reason = Grund
staff-reason-ill = Er syg
staff-reason-treatment = Skal til læge eller på sygehus
staff-reason-work = Skal arbejde
staff-reason-other = Noget andet
staff-cancel-text = { $name } får besked. Skal der findes en ny tid, får du en opgave.
staff-cancel-send = Aflys samtalen
staff-cancelling = Aflyser ...
staff-cancel-failed = Samtalen er ikke aflyst
staff-cancelled = Samtalen { $when } er aflyst.

# Letters
print = Udskriv
letter-show = Vis brev
letter-loading = Henter brevet ...
letter-envelope = Brevet er på borgerens sprog. Skriv selv adressen på kuverten. Vi gemmer den ikke her.
letter-passed = Samtalen står ikke længere i kalenderen
letter-passed-text = Brevet viser, hvad borgeren fik at vide dengang.

# Exempting
bar-open = Fritag { $name } fra at booke selv
bar-title = Fritag fra at booke selv
bar-text = Samtalerne fortsætter. Du indkalder til dem.
bar-why = Hvorfor?
bar-why-hint = Vælg kun grunden. Skriv aldrig en diagnose.
bar-no-ground = Vælg en grund.
bar-no-date = Skriv en dato, fx 28.02.2027.
bar-by = Hvem har bedt om det?
bar-from = Fra og med
bar-to = Til og med
bar-date-hint = dd.mm.åååå
bar-to-hint = Kan stå tomt
bar-review = Se på det igen
bar-review-hint = dd.mm.åååå
bar-effect = Når du gemmer, lukker fristen. { $name } får besked. { $name } kan selv slutte fritagelsen.
bar-send = Fritag { $name }
bar-sending = Gemmer ...
bar-done = { $name } er fritaget fra at booke selv.
bar-failed = Fritagelsen er ikke gemt
bar-stands-title =
  { $kind ->
      [withdrawal] Må ikke booke selv
      [standby] Følges uden kontakt
     *[exemption] Fritaget fra at booke selv
  }
bar-stands-text =
  { $kind ->
      [standby] Der aftales ingen samtaler, og der sendes ingen beskeder.
     *[other] Samtalerne fortsætter. Indkald til dem.
  }
bar-end =
  { $kind ->
      [withdrawal] Lad { $name } booke igen
      [standby] Begynd kontakten igen
     *[exemption] Slut fritagelsen
  }
bar-end-effect =
  { $kind ->
      [standby] Så kan { $name } få frister og samtaler igen. Næste nat ser vi, om der mangler en samtale.
     *[other] Så skal { $name } selv booke igen. Mangler der en samtale, får { $name } en ny frist.
  }
bar-end-yes =
  { $kind ->
      [withdrawal] Ja, { $name } booker selv igen
      [standby] Ja, begynd kontakten nu
     *[exemption] Ja, slut fritagelsen nu
  }
bar-ended =
  { $kind ->
      [withdrawal] { $name } booker selv igen.
      [standby] { $name } følges ikke længere uden kontakt.
     *[exemption] Fritagelsen er slut. { $name } booker selv igen.
  }
bar-stands-why = Grund
bar-stands-by = Bad om det
bar-stands-days = Gælder
bar-stands-review = Se på igen
bar-stands-decided = Besluttet af
bar-stands-from = Fra { $from }
bar-stands-from-to = { $from } til { $to }
bar-end-failed = Fritagelsen er ikke slut
ground-it_skills = Svært ved it
ground-language = Svært ved dansk
ground-impairment = Nedsat fysisk, kognitivt eller psykisk
ground-premises = Brug for særligt lokale
ground-interpreter = Brug for tolk
ground-workplace = Samtalen er på arbejdspladsen
ground-digital_post = Fritaget for Digital Post
requested-citizen = { $name } selv
requested-representative = En partsrepræsentant

# Withdrawing the right to book
withdraw-open = Fratag { $name } retten til at booke
withdraw-title = Fratag retten til at booke
withdraw-text = Det er en afgørelse. Borgeren skal være hørt først, og du skal skrive en begrundelse.
withdraw-why = Hvorfor?
withdraw-ground-conduct = Bookinger er gentagne gange flyttet eller aflyst
withdraw-ground-purpose = Samtalerne når ikke deres formål, når borgeren selv booker
withdraw-reasons = Begrundelse
withdraw-reasons-hint = Borgeren læser den i afgørelsen. Skriv, hvad der er sket, og hvornår. Skriv aldrig en diagnose.
withdraw-no-reasons = Skriv en begrundelse.
withdraw-hearing = Dag for partshøring
withdraw-hearing-hint = Dagen, hvor borgeren fik sagt sin mening. dd.mm.åååå
withdraw-not-heard = Borgeren skal være hørt, før du beslutter det.
withdraw-effect = { $name } får afgørelsen i Digital Post og kan klage. Får { $name } breve på papir, får du en opgave. Åbne frister lukker. Aftalte samtaler står ved magt.
withdraw-look = Læs afgørelsen først
withdraw-looking = Skriver afgørelsen ...
withdraw-look-failed = Vi kunne ikke vise afgørelsen
withdraw-letter-title = Sådan kommer afgørelsen til at se ud
withdraw-letter-text = Læs den, som om du var { $name }. Tryk Fortryd for at rette.
withdraw-decide = Beslut det, og send afgørelsen
withdraw-failed = Afgørelsen er ikke gemt
decision-show = Vis afgørelsen
decision-back = Borgeren
decision-ended = Sluttede { $day }
decision-ended-text = Afgørelsen viser, hvad borgeren fik at vide dengang.
withdraw-done = { $name } må ikke booke selv. Afgørelsen bliver sendt.

# Standby
standby-open = Følg { $name } uden kontakt
standby-start-title = Følg uden kontakt
standby-start-text = Borgeren har selv valgt det. Der kommer ingen frister, ingen beskeder og ingen samtaler. Skriv aldrig en diagnose.
standby-send = Følg { $name } uden kontakt
standby-done = { $name } følges uden kontakt.
standby-failed = Det er ikke gemt

# What a change does
fates-title = Aftalte samtaler
fate-talk = samtalen { $when }
fate-known = { $channel } hos { $name }. { $who }
fate-cancel_with_message = Aflys, og send besked
fate-cancel_told = Aflys. Jeg har selv sagt det til borgeren
effect-closes = Sagen lukker { $day }.
effect-order-closes = Fristen { $day } lukker ({ $talk }).
effect-order-moves = Fristen flytter til { $day } ({ $talk }).
effect-stands = Disse samtaler bliver stående:
effect-undecided =
  { $n ->
      [one] 1 samtale mangler en beslutning. Vælg, hvad der skal ske.
     *[other] { $n } samtaler mangler en beslutning. Vælg, hvad der skal ske.
  }
effect-nothing = Ingen frister og ingen samtaler rammes.

# The case
case-title = Sagen
case-nothing = Ingen særlige oplysninger.
case-away = Væk fra { $from } til { $to }.
case-take-back = Ikke væk alligevel
case-take-back-title = Ikke væk { $from } til { $to } alligevel
case-cannot = kan ikke { $weekday } { $from }-{ $to }
case-fact-employed = Har et arbejde at vende tilbage til.
case-fact-weeks =
  { $n ->
      [one] Ventes at være væk i 1 uge.
     *[other] Ventes at være væk i { $n } uger.
  }
case-fact-category = Visitationskategori { $n }.
case-fact-interval =
  { $n ->
      [one] Aftalt: samtale hver dag.
     *[other] Aftalt: samtale hver { $n }. dag.
  }
case-fact-early = Har bedt om tidlig opfølgning { $day }.
case-fact-outside = Uden for kravet om et antal samtaler.
case-fact-less = Mindre intensiv indsats. Indkaldes ikke.
case-open = Ret i sagen
case-change-title = Ret i sagen
case-kind = Hvad er nyt?
case-kind-absence = Ferie eller andet fravær
case-kind-absence-text = Frister i de dage flytter. Hvorfor borgeren er væk, skriver du ikke.
case-kind-hours = Tider, hvor borgeren ikke kan
case-kind-hours-text = Vi tilbyder ikke de tider. Skriv kun tiderne, ikke hvorfor.
case-kind-facts = Oplysninger om sagen
case-kind-facts-text = De afgør, hvilke samtaler loven kræver.
case-kind-recovery = Raskmelding
case-kind-recovery-text = Sagen lukker dagen efter den sidste sygedag.
case-kind-close = Luk sagen
case-kind-close-text = Brug det, når ydelsen stopper af en anden grund.
case-kind-moved = Flyttet til en anden kommune
case-kind-moved-text = Sagen lukker her. Vi sender ikke noget til den nye kommune.
case-kind-scheme = Ny ydelse
case-kind-scheme-text = Sagen lukker, og en ny åbner. Forløb og sagsbehandler følger med.
case-recovery-day = Sidste sygedag
case-close-day = Første dag uden sag
case-moved-day = Første dag i den nye kommune
case-scheme-which = Ny ydelse
case-scheme-missing = Vælg den nye ydelse.
case-scheme-day = Første dag med den
case-absence-order = Den sidste dag skal ligge efter den første.
case-weekday = Ugedag
case-hours-hint = Skriv de tider, hvor borgeren aldrig kan.
case-hours-line = { " " }tid { $n }
case-hours-add = Tilføj en tid
case-hours-remove = Fjern
case-hours-wrong = Skriv hver tid med fra og til, fx 8.00 og 10.00.
case-employed = Har et arbejde at vende tilbage til
case-weeks = Ventes væk i alt (uger)
case-category = Visitationskategori (1-3)
case-interval = Aftalt mellem samtalerne (dage)
case-early = Bedt om tidlig opfølgning den
case-outside = Uden for kravet om et antal samtaler
case-less = Mindre intensiv indsats (LAB § 106)
case-number = Skriv et tal, eller lad feltet stå tomt.
case-done-recovery = Raskmeldingen er gemt.
case-done-close = Det er gemt, hvornår sagen lukker.
case-done-scheme = Den nye ydelse er gemt.
case-done-moved = Flytningen er gemt.
case-done-absence = Fraværet er gemt.
case-done-taken-back = Fraværet er taget tilbage.
case-done-hours = Tiderne er gemt.
case-done-facts = Oplysningerne er gemt.

# Orders by hand, and their evidence
staff-order-book-by = Book senest
staff-order-cause = Hvorfor
order-cause-due = Loven kræver samtalen
order-cause-requested = Borgeren har bedt om den
order-cause-staff = Sendt af en sagsbehandler
order-new-open = Send en frist til { $name }
order-new-title = Send en frist til { $name }
order-new-text = { $name } vælger selv tiden. Reglerne afgør, hvornår der senest skal bookes.
order-hold-by-hint = Kan stå tomt. Så følger vi reglerne. dd.mm.åååå
order-immediate = Straksbooking: skal bookes i dag
order-immediate-text = Brug det kun, når samtalen ikke kan vente. Borgeren skal være her eller i telefonen.
order-new-send = Send fristen
order-new-failed = Fristen er ikke sendt
order-new-done = { $name } har fået en frist.
order-withdraw-open = Træk fristen tilbage
order-withdraw-title = Træk fristen tilbage
order-withdraw-why = Hvorfor?
order-withdraw-send = Træk den tilbage
order-withdraw-failed = Fristen er ikke trukket tilbage
order-withdraw-done = Fristen er trukket tilbage.
order-reason-not_needed = Samtalen er ikke nødvendig.
order-reason-mistake = Fristen var en fejl.
order-reason-agreed_otherwise = Samtalen er aftalt på en anden måde.
order-reason-case_changed = Sagen har ændret sig.
order-status-open = Venter på, at borgeren booker
order-status-fulfilled = Booket
order-status-expired = Fristen er gået
order-status-lapsed = Forældet
order-status-withdrawn = Trukket tilbage
order-step-issued = Fristen blev sendt.
order-step-fulfilled = Samtalen blev booket.
order-step-reopened = Fristen åbnede igen.
order-step-expired = Fristen gik, uden at der var booket.
order-step-lapsed = Fristen blev for gammel.
order-step-withdrawn = Fristen blev trukket tilbage.
order-step-imported = Hentet fra et tidligere system.
evidence-link = Dokumentation
evidence-loading = Henter dokumentationen ...
evidence-lead = Alt, hvad vi ved om fristen. Kun hvad der er sket. Ingen har vurderet det.
evidence-title = Dokumentation: { $name }
evidence-talk = Samtale
evidence-status = Nu
evidence-rule = Regelsæt
evidence-kind = Særligt
evidence-immediate = Skulle bookes samme dag
evidence-told = Hvad vi har skrevet
evidence-told-none = Vi har ikke skrevet noget.
evidence-message = { $what } ({ $channel }). { $state }
evidence-happened = Hvad der er sket
evidence-happened-none = Der er ikke sket noget.
evidence-deadline = Fristen flyttede fra den { $old } til den { $new }.
evidence-looked = Hvornår borgeren har været her, og hvad der var ledigt
evidence-looked-none = Borgeren har ikke set efter ledige tider.
evidence-sign-ins =
  { $n ->
      [one] Har logget ind 1 gang: { $when }.
     *[other] Har logget ind { $n } gange, sidst { $when }.
  }
evidence-look =
  { $n ->
      [one] { $channel }: har set efter 1 gang, { $first }.
     *[other] { $channel }: har set efter { $n } gange, først { $first }, sidst { $last }.
  }
evidence-look-own = Kun hos egen sagsbehandler.
evidence-look-interpreter = Med tolk.
evidence-look-free =
  { $n ->
      [0] Der var ingen ledige tider.
      [one] Der var 1 ledig tid.
     *[other] Der var { $n } ledige tider.
  }
evidence-look-times = De første: { $times }.
evidence-no-time = Om ingen tid passede
evidence-no-time-none = Borgeren har ikke sagt, at ingen tid passede.
evidence-asked = Hvad vi har spurgt om
evidence-asked-none = Vi har ikke spurgt om grunden.
evidence-now = Udskrevet { $when }
message-order_created = Frist for at booke
message-order_reminder = Påmindelse om fristen
message-order_withdrawn = Fristen er trukket tilbage
message-deadline_moved = Ny frist
message-deadline_changed = Ny frist
message-talk_booked = Kvittering for samtalen
message-talk_moved = Samtalen er flyttet
message-talk_cancelled = Samtalen er aflyst
message-talk_reminder = Påmindelse om samtalen
message-talk_summoned = Indkaldelse
message-talk_request_received = Kvittering for at bede om en samtale
message-no_time_received = Kvittering for, at ingen tid passede
message-reason_asked = Spørgsmål om grunden
message-exemption_started = Fritaget
message-exemption_ended = Fritagelse slut
message-withdrawal_started = Afgørelse om ikke at booke selv
message-withdrawal_ended = Booker selv igen
message-case_closed = Sagen er lukket
message-call_back_received = Kvittering for at ville ringes op
message-contact_code = Kode til at bekræfte
message-staff_day = Dagens samtaler
message-staff_tasks = Åbne opgaver
message-staff_figures = Ugens tal
message-channel-digital_post = Digital Post
message-channel-letter = brev
message-channel-sms = sms
message-channel-email = e-mail
message-sent-at = Sendt { $when }.
message-state-pending = Ikke sendt endnu.
message-state-sent = Sendt.
message-state-failed = Kunne ikke sendes.
message-state-superseded = Ikke sendt: en nyere gælder.
question-asked = Spurgt om grunden den { $day }.
question-answered = Svar den { $day }: { $reason }.
question-waits = Svarfrist den { $day }.
question-overdue = Har ikke svaret. Svarfristen var den { $day }.
question-closed = Spørgsmålet er ikke længere aktuelt.
answer-not_seen = har ikke set beskeden
answer-forgot = glemte det
answer-ill = var for syg
answer-no_time_suited = ingen tid passede
answer-thought_booked = troede, at der var booket
answer-wrong_time = tog fejl af dag, tid eller sted
answer-technical = det virkede ikke
answer-other_lawful = arbejde, samtale hos en arbejdsgiver eller et andet møde
answer-call_me = vil hellere sige det i telefonen

# The course and the notes
history-title = Forløb
history-none = Der er ikke sket noget endnu.
history-by = Af { $name }.
history-by-citizen = Af borgeren selv.
history-book-by = Book senest { $day }.
history-until = Til og med { $day }.
history-from = Fra { $day }.
history-corrected-to = Rettet til: { $outcome }.
history-origin-self = Har selv booket.
history-origin-assisted = Booket sammen med jer.
history-origin-summoned = Indkaldt.
history-origin-walk_in = Henvendte sig selv.
history-first_day = Forløbet begyndte
history-order_issued = Frist for at booke sendt
history-order_reopened = Ny frist for at booke
history-order_expired = Frist for at booke gik
history-order_withdrawn = Frist for at booke lukket
history-order_lapsed = Frist for at booke er forældet
history-reason_asked = Spurgt, hvorfor der ikke var booket eller mødt
history-reason_answered = Har svaret på hvorfor
history-talk_requested = Har bedt om en samtale
history-booked = Samtale aftalt
history-moved = Samtale flyttet
history-cancelled_by_citizen = Afbud
history-cancelled_by_office = Samtale aflyst
history-held = Samtale holdt
history-no_show = Kom ikke
history-not_reached = Ikke truffet
history-call_tried = Tog ikke telefonen
history-corrected = Svar rettet
history-kept = Samtale beholdt uden for ledig tid
history-exempted = Fritaget fra at booke selv
history-exemption_ended = Fritagelse slut
history-booking_withdrawn = Retten til at booke frataget
history-withdrawal_ended = Må selv booke igen
history-standby_started = Følges uden kontakt
history-standby_ended = Kontakt igen
history-kept_by_decision = Samtale beholdt
history-recovered = Raskmeldt
history-case_closed = Sagen lukket
history-scheme_changed = Ny ydelse
history-moved_away = Flyttet til en anden kommune
history-absence_announced = Væk
history-absence_taken_back = Ikke væk alligevel
history-hours_changed = Nye tider, hvor borgeren ikke kan
history-facts_changed = Oplysninger om sagen ændret
history-call_back_asked = Bad om at blive ringet op
history-no_time_suited = Ingen tid passede
notes-title = Noter
notes-none = Ingen noter endnu.
note-write = Skriv en note
note-hint = Borgeren kan bede om at se den. Skriv aldrig en diagnose. Noter kan ikke rettes eller slettes.
note-empty = Skriv noten først.
note-save = Gem noten
note-saving = Gemmer ...
note-saved = Noten er gemt.
note-failed = Noten er ikke gemt

# Indstillinger
settings-title = Indstillinger
settings-lead = Det gælder for hele kommunen.
settings-video = Link til videomøder
settings-video-hint = En adresse med https:// og {"{"}token{"}"}. Hvert møde får sit eget hemmelige ord dér. Står feltet tomt, sætter sagsbehandleren selv et link.
settings-statement = Tilgængelighedserklæring
settings-statement-hint = En adresse, der begynder med https://. Vi viser den nederst på alle sider.
settings-save = Gem
settings-saving = Gemmer ...
settings-saved = Indstillingerne er gemt.
settings-failed = Vi kunne ikke gemme

# Hjælp
staff-help-today = I dag
staff-help-today-text = Her er dagens opkald og samtaler. Når en samtale er begyndt, kan du skrive, hvordan den gik. Tog du fejl? Tryk Ret. Begge svar bliver gemt.
staff-help-publish = Udgiv ledig tid
staff-help-publish-text = Vælg dage, tid og uger i kalenderen. Du ser, hvad det giver, før du udgiver. Tider kan skrives 9, 900 eller 9.00.
staff-help-change = Ret eller fjern ledig tid
staff-help-change-text = Tryk på perioden i kalenderen. Du ser, hvem det rammer. Vælg for hver samtale, om den bliver, flyttes eller aflyses. Intet er gemt, før du trykker Gem.
staff-help-find = Find en borger
staff-help-find-text = Søg på navn, telefon eller CPR-nummer. Vælg Alle for at lede i hele kommunen. Vi gemmer, hvem der søger.
staff-help-summon = Indkald
staff-help-summon-text = Find borgeren, og vælg en af dine ledige tider. Kan borgeren selv booke, skal du vælge en grund. Brevet ligger ved samtalen. Du kan udskrive det.
staff-help-exempt = Fritag
staff-help-exempt-text = Borgeren eller en partsrepræsentant beder om det. Du vælger en grund fra listen, aldrig en diagnose. Borgeren kan selv slutte fritagelsen.
staff-help-withdraw = Fratag retten til at booke
staff-help-withdraw-text = Det er en afgørelse. Borgeren skal være hørt, og du skriver en begrundelse. Du læser afgørelsen, før den bliver sendt.
staff-help-standby = Følg uden kontakt
staff-help-standby-text = Borgeren vælger det selv. Er der en aftalt samtale, bestemmer du først, hvad der skal ske med den.
staff-help-case = Ret i sagen
staff-help-case-text = Her skriver du raskmelding, ferie, tider hvor borgeren ikke kan, og andet nyt. Du ser, hvilke frister og samtaler det rammer, før du gemmer.
staff-help-evidence = Dokumentation
staff-help-evidence-text = Når en frist går, får du en opgave. På én side ser du, hvad vi har skrevet, hvad der var ledigt, og hvad borgeren har svaret. Ingen har vurderet det.
staff-help-settings = Indstillinger
staff-help-settings-text = Her sætter du link til videomøder og tilgængelighedserklæringen.
staff-help-keys = Tastatur
staff-help-keys-text = Alt kan bruges med Tab, Enter, mellemrum og pilene. Det første Tab på en side fører til sidens indhold.
staff-help-wrong = Hvis noget går galt
staff-help-wrong-text = Det, du har skrevet, bliver stående. Tryk igen. Trykker du to gange, sker det kun én gang.

# Regler
nav-rules = Regler
staff-rules-title = Regler
staff-rules-lead = Hvad loven siger for hver ydelse, og hvad kommunen har valgt. Ændringer flytter aldrig en frist, der er sendt.
staff-rules-scheme = Ydelse
staff-rules-from = Gælder fra { $day }.
staff-rules-in-force = Gælder i dag
staff-rules-what = Regel
staff-rules-value = Værdi
staff-rules-source = Kilde
staff-rules-law = Loven: { $value }
staff-rules-since = Kommunens valg fra { $day }:
staff-rules-may = Kommunen kan vælge:
staff-rules-decided = Kommunens valg
staff-rules-none = Kommunen har ikke valgt noget andet end loven.
staff-rules-by = ({ $name })
staff-rules-withdraw = Træk valget tilbage
staff-rules-withdraw-what = Så gælder lovens tal igen for nye frister, eller et tidligere valg. Frister, der er sendt, ændrer sig ikke.
staff-rules-withdraw-yes = Ja, træk valget tilbage
staff-rules-withdrawn = Trukket tilbage
staff-rules-withdrawn-done = Valget er trukket tilbage.
staff-rules-form = Vælg en anden værdi
staff-rules-form-lead = Det gælder nye frister. Frister, der er sendt, ændrer sig ikke.
staff-rules-choose = Vælg
staff-rules-day = Gælder fra
staff-rules-reason = Hvorfor
staff-rules-decide = Gem valget
staff-rules-done = Valget er gemt.
staff-rules-failed = Vi kunne ikke gemme
staff-rules-value-missing = Skriv en værdi.
staff-rules-day-missing = Skriv en dato, fx 1.2.2027.
staff-rules-reason-missing = Skriv hvorfor.
staff-help-rules = Regler
staff-help-rules-text = Her står reglerne for hver ydelse med deres kilder, og hvad kommunen har valgt.

# Beskeder
messages-title = Beskeder
messages-loading = Henter beskeder ...
messages-none = Vi har ikke sendt nogen beskeder endnu.
messages-all = Vis alle beskeder
messages-few = Vis kun de seneste
sent-failed = Ikke sendt
sent-to-citizen = Til borgeren, { $channel }.
sent-to-representative = Til partsrepræsentanten { $name }, { $channel }.
sent-to-employee = Til { $name }, { $channel }.
sent-read = Læs beskeden
sent-print = Vis brevet til udskrift
sent-pdf = Hent brevet som PDF
sent-waits = Venter til { $when }.
sent-soon = Bliver sendt om lidt.
sent-tries-again = Kunne ikke sendes: { $reason }. Prøver igen { $when }.
sent-not = Kunne ikke sendes: { $reason }.
sent-dropped = Ikke sendt: { $reason }.
sent-reason-passed = ikke længere aktuel
sent-reason-unknown = vi ved ikke hvorfor
sent-reason-outdated = ikke længere aktuel
sent-reason-unwanted = borgeren vil ikke have den der længere
sent-reason-unwritable = noget, den skal sige, mangler
sent-reason-not_configured = kanalen er ikke sat op
sent-reason-before_sending = den er fra før, vi sendte beskeder
sent-reason-standby = borgeren følges uden kontakt
sent-reason-settled = borgeren har fået det at vide
sent-again = Send igen
sent-again-done = Beskeden bliver sendt igen.
sent-settle = Borgeren har fået det at vide
sent-settle-done = Det er noteret. Beskeden bliver ikke sendt.

# Partsrepræsentant
representatives-title = Partsrepræsentant
representatives-text = En partsrepræsentant får kopi af alle breve. En bisidder får aldrig beskeder fra os.
representatives-none = Borgeren har ingen partsrepræsentant.
representative-from = Fra { $from }. Samtykke { $consent }.
representative-from-to = Fra { $from } til { $to }. Samtykke { $consent }.
representative-by-post = Får kopierne i Digital Post.
representative-by-paper = Får kopierne på papir. Du får en opgave for hvert brev.
representative-end = Slut i dag
representative-ended = { $name } får ikke flere kopier.
representative-open = Tilføj en partsrepræsentant
representative-text = Borgeren skal have givet et skriftligt samtykke. Fra i dag får partsrepræsentanten kopi af alle breve. Er der en i forvejen, overtager den nye.
representative-name = Navn
representative-name-missing = Skriv et navn.
representative-street = Vej og nummer
representative-street-missing = Skriv vej og nummer.
representative-postal-code = Postnummer
representative-postal-code-missing = Skriv et postnummer med 4 tal.
representative-town = By
representative-town-missing = Skriv en by.
representative-cvr = CVR-nummer
representative-cvr-hint = Kan stå tomt. Med et CVR-nummer går kopierne til Digital Post.
representative-cvr-wrong = Skriv et rigtigt CVR-nummer med 8 tal, eller lad feltet stå tomt.
representative-consent = Dag for samtykket
representative-consent-wrong = Samtykket kan ikke ligge i fremtiden.
representative-to = Sidste dag
representative-to-wrong = Sidste dag kan ikke være gået.
representative-send = Gem partsrepræsentanten
representative-done = { $name } får nu kopi af alle breve.
representative-failed = Partsrepræsentanten er ikke gemt

# Besked-udsendelse
nav-sending = Udsendelse
sending-title = Besked-udsendelse
sending-lead = Beskeder siden { $day }, efter hvordan de bliver sendt.
sending-nothing = Ingen beskeder endnu.
sending-channel = Sendes som
sending-pending = Venter
sending-sent = Sendt
sending-failed = Kunne ikke sendes
sending-superseded = Ikke aktuelle
sending-none-failed = Alle beskeder er kommet af sted.
sending-late =
  { $n ->
      [one] 1 besked er forsinket
     *[other] { $n } beskeder er forsinket
  }
sending-late-text = De kunne være sendt for lidt siden. Bliver de ved med at vente? Så kontakt dem, der driver systemet.
reconciled-title = Daglig kontrol
reconciled-never = Vi har ikke sammenlignet endnu. Det sker hver nat.
reconciled-found =
  { $n ->
      [0] Vi så på { $events } hændelser { $day }. Alle har fået besked.
      [one] Vi så på { $events } hændelser { $day }. Om 1 af dem har ingen fået besked. Der er en opgave.
     *[other] Vi så på { $events } hændelser { $day }. Om { $n } af dem har ingen fået besked. Der er en opgave for hver.
  }

# Beskedtekster
nav-message-texts = Beskedtekster
texts-title = Beskedtekster
texts-lead = Kommunens egne ord i beskeder til borgerne. Sms og e-mail må kun sige dato, tid og kommunens navn.
texts-none = Der er ingen tekster at rette.
texts-kind = Besked
text-part-title = Brevets overskrift
text-part-text = Brevets første linjer
text-part-short = Sms og e-mail
texts-danish = Dansk
texts-english = Engelsk
texts-insert = Sæt ind, hvor det skal stå:
text-value-municipality = Kommunens navn
text-value-day = Dag
text-value-time = Tidspunkt
text-value-book_by = Book senest
text-value-code = Kode
texts-look = Vis
texts-saved = Teksten er gemt.
texts-back = Brug standardteksten igen
texts-back-done = Standardteksten gælder igen.
texts-standard = Se standardteksten
texts-as-standard = Standardteksten.
texts-own = Kommunens egen tekst.
texts-changed = Ændret af { $name } { $when }.
text-fault-key = Teksten findes ikke: { $what }.
text-fault-syntax = Noget mellem krøllede parenteser kan ikke læses. Brug knapperne til at sætte værdier ind.
text-fault-unknown = »{ $what }« findes ikke i denne besked. Brug knapperne.
text-fault-missing = Teksten skal sige »{ $what }«. Sæt det ind med knappen.
text-fault-long = Teksten er for lang: { $what } tegn.
text-fault-empty = Skriv en tekst, eller brug standardteksten igen.
text-fault-line-break = Skriv det på én linje.
text-fault-control = Teksten har et tegn, man ikke kan se: { $what }. Skriv stedet igen.
text-fault-html = Skriv uden koder som { $what }.
text-fault-word = Ordet »{ $what }« må ikke stå i sms og e-mail. Det kan sige noget om borgeren.
text-fault-url = Der må ikke stå et link: { $what }.
text-fault-email = Der må ikke stå en e-mailadresse: { $what }.
text-fault-street = Der må ikke stå en adresse: { $what }.
text-fault-phone = Der må ikke stå et telefonnummer: { $what }.
text-fault-cpr = Der må ikke stå et CPR-nummer.

# Demo: post
post-lead = Her ser du hver besked, som modtageren ser den. Intet forlader demoen.
post-receiver = Hvis post?
post-loading = Henter post ...
post-refresh = Hent ny post
post-none = Ingen post endnu.
post-count =
  { $n ->
      [0] Ingen post.
      [one] 1 besked.
     *[other] { $n } beskeder.
  }
post-to = Til
post-subject = Emne
staff-help-sending = Beskeder
staff-help-sending-text = På borgerens side ser du hver besked, hvornår den blev sendt, og hvad der står i den. Kunne den ikke sendes, får du en opgave. Borgere uden Digital Post får breve på papir.
staff-help-texts = Beskedtekster
staff-help-texts-text = Her skriver kommunen sine egne ord i beskederne. Du ser, hvordan de bliver, før du gemmer. Sms og e-mail må kun sige dato, tid og kommunens navn.

## Who may see which citizen
access-title = Borgeren hører til et andet team
access-lead = Du kan åbne sagen, når du har brug for det i dit arbejde. Skriv hvorfor.
access-question = Hvorfor har du brug for at se sagen?
access-reason-contacted = Borgeren har henvendt sig til mig
access-reason-stands_in = Jeg afløser en kollega
access-reason-supervision = Jeg fører tilsyn
access-reason-other = Noget andet
access-words = Skriv kort hvorfor
access-kept = Din grund bliver gemt. Borgeren kan se, at nogen har åbnet sagen. Sagen er åben for dig til midnat.
access-no-reason = Vælg, hvorfor du har brug for at se sagen
access-no-words = Skriv kort, hvorfor du har brug for at se sagen
access-failed = Sagen blev ikke åbnet
access-open = Åbn sagen
access-opening = Åbner …
guarded-title = Borgeren er beskyttet
people-others = I andre teams
people-others-text = Du kan åbne en borger, når du skriver hvorfor.
protection-link = Hvem må se borgeren?
protection-back = Tilbage til borgeren
protection-title = Hvem må se { $name }?
protection-lead-open = Alle i teamet kan se borgeren. Beskyt borgeren, hvis kun få må.
protection-lead-guarded = Kun borgerens sagsbehandler og dem, du vælger her, kan se borgeren.
protection-lead-address = Adressen er beskyttet. Derfor kan kun borgerens sagsbehandler og dem, du vælger her, se borgeren.
protection-ground = Skal borgeren beskyttes?
protection-ground-none = Nej
protection-ground-relative = Ja, en medarbejder er i nær familie eller tæt på borgeren
protection-ground-protected = Ja, navn og adresse er beskyttet
protection-ground-other = Ja, af en anden grund
protection-named = Hvem må også se borgeren?
protection-named-hint = { $name } er borgerens sagsbehandler og kan altid se borgeren.
protection-saved = Det er gemt. Det gælder fra nu.
protection-failed = Det blev ikke gemt
protection-since = { $name } besluttede det { $when }.

# A session that ends soon, and one's own sessions.
ending-title = Du bliver snart logget af
ending-text = Du bliver logget af kl. { $time }, hvis du ikke gør noget.
ending-last = Du bliver logget af kl. { $time }. Gem det, du er i gang med. Log så ind igen.
ending-stay = Bliv logget ind
sessions-title = Her er du logget ind
sessions-this = Her, siden { $moment }
sessions-other = Et andet sted, siden { $moment }
sessions-end = Log af alle andre steder
sessions-ended = Du er logget af alle andre steder

# Stikprøver
nav-audit = Stikprøver
audit-title = Stikprøver
audit-lead = Her kontrollerer du, at medarbejderne har en grund til at se borgernes oplysninger.
audit-checks = Stikprøver
audit-draw-text = En stikprøve er { $count } opslag fra { $from } til { $to }. De bliver valgt tilfældigt. Dine egne opslag er ikke med.
audit-draw = Træk en stikprøve
audit-draw-failed = Vi kunne ikke trække en stikprøve
audit-none = Der er ingen stikprøver endnu.
audit-back = Til stikprøver
audit-check-of = Stikprøve fra { $day }
audit-pool = { $n ->
    [one] { $drawn } opslag ud af 1 fra { $from } til { $to }. Trukket af { $name }.
   *[other] { $drawn } opslag ud af { $n } fra { $from } til { $to }. Trukket af { $name }.
}
audit-waiting = { $n ->
    [one] 1 opslag mangler et svar.
   *[other] { $n } opslag mangler et svar.
}
audit-follow-ups = { $n ->
    [one] 1 skal følges op.
   *[other] { $n } skal følges op.
}
audit-signed = Underskrevet.
audit-look = { $number }. { $name }
audit-whose = { $n ->
    [one] Opslaget viste 1 borger: { $letters }
   *[other] Opslaget viste { $n } borgere. En af dem: { $letters }
}
tie-own = Medarbejderens egen borger.
tie-team = Borger i medarbejderens team.
tie-neither = Hverken medarbejderens egen borger eller teamets.
audit-verdict = Er opslaget i orden?
verdict-in_order = I orden
verdict-follow_up = Skal følges op
audit-verdict-empty = Vælg, om opslaget er i orden.
audit-note = Bemærkning
audit-note-hint = Skriv kort. Skriv ikke navne på borgere og ikke noget om sygdom.
audit-note-empty = Skriv, hvad du har fundet.
audit-judge = Gem svar
audit-correct = Ret svar
audit-judged = Svar på opslag { $number } er gemt.
audit-failed = Vi kunne ikke gemme det
audit-sign-title = Underskriv stikprøven
audit-sign-note = Samlet bemærkning (kan udelades)
audit-sign = Underskriv
audit-signed-now = Stikprøven er underskrevet.
audit-signed-by = Underskrevet af { $name } { $day }

# Usædvanlige dage
alarms-title = Usædvanlige dage
alarms-none = Der er ingen usædvanlige dage at se på.
alarms-settled = Dem har I set på
alarm-many_searches = { $n } søgninger på en dag. Det plejer at være { $usual }.
alarm-many_citizens = Så { $n } borgere på en dag. Det plejer at være { $usual }.
alarm-outside_team = Åbnede { $n } borgere, som ikke er i medarbejderens team.
alarm-colleague = { $n ->
    [one] Åbnede 1 borger, der hedder det samme som en kollega.
   *[other] Åbnede { $n } borgere, der hedder det samme som en kollega.
}
alarm-note = Hvad har du fundet?
alarm-settle = Gem, at du har set på det
alarm-saved = Det er gemt.

# Navn og CPR-nummer
identity-title = Navn og CPR-nummer
identity-text = { $name }, CPR-nummer { $cpr }.
identity-earlier = { $cpr } fra { $from } til { $to }. { $reason }.
identity-open = Ret navn eller CPR-nummer
identity-export = Lav en udskrift af alt om borgeren
identity-name = Navn
identity-name-missing = Skriv et navn.
identity-cpr = Nyt CPR-nummer
identity-cpr-hint = Lad feltet stå tomt, hvis nummeret ikke skal rettes. Det gamle nummer gemmes med sine datoer.
identity-reason = Hvorfor retter du?
identity-reason-missing = Vælg, hvorfor du retter.
identity-reason-new_number = Borgeren har fået et nyt CPR-nummer
identity-reason-new_name = Borgeren har fået et nyt navn
identity-reason-mistake = Det var skrevet forkert
identity-send = Ret
identity-done = Oplysningerne er rettet.
identity-failed = Oplysningerne er ikke rettet

# Opbevaring
retention-title = Opbevaring
retention-link = Hvor længe gemmer vi oplysninger?
retention-lead = Her bestemmer kommunen, hvor længe noget gemmes. Hver nat slettes det, der er for gammelt. Så længe borgeren har en sag, slettes intet af sagen.
retention-history = Det, borgeren ser af sit forløb
retention-message_texts = Ordene i beskeder
retention-notes = Notater
retention-search_logs = Tider, borgeren har fået vist
retention-pseudonymise = Navn, CPR-nummer og alt andet om personen
retention-one_off_phones = Telefonnumre til én samtale
retention-contact_codes = Koder til telefon og e-mail
retention-sessions = Hvornår nogen var logget ind
retention-idempotency_keys = Kopier af svar fra systemet
retention-audit_trail = Hvem der har set og ændret hvad
retention-bounds = { $unit ->
    [months] Måneder
   *[days] Dage
  }, fra { $least } til { $most }. Uden valg: { $standard }.
retention-start-case_closed = Tælles fra den dag, borgerens sidste sag lukkede.
retention-start-itself = Tælles fra dagen selv.
retention-source = Kilde: { $source } ({ $certainty }).
retention-certainty-stated = står der
retention-certainty-inferred = følger af kilden
retention-certainty-unverified = ikke slået efter endnu
retention-due =
  { $n ->
      [0] I nat slettes intet.
      [one] I nat slettes 1.
     *[other] I nat slettes { $n }.
  }
retention-wrong = Skriv et tal fra { $least } til { $most }.
retention-saved = Gemt. Det gælder fra næste nat.
retention-failed = Tallene er ikke gemt
retention-runs = De seneste nætter
retention-no-runs = Der er ikke slettet noget endnu.
retention-nothing = Intet var for gammelt.
retention-run-failed =
  { $n ->
      [one] For 1 borger gik det galt. Det prøves igen.
     *[other] For { $n } borgere gik det galt. Det prøves igen.
  }
