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
task-review_bar = Se på det igen
task-review_bar-text = Tag stilling til, om borgeren selv skal booke.
task-standby_waits = Tag stilling til en samtale
task-standby_waits-text = Borgeren skal følges uden kontakt, men har en samtale. Behold den, eller aflys den.
task-reason_answered = Har svaret på hvorfor
task-reason_answered-text = Læs svaret, og tag stilling til det videre forløb.
task-reason_unanswered = Har ikke svaret på hvorfor
task-reason_unanswered-text = Svarfristen er gået. Ring, og spørg.
task-summon = Find en tid
task-summon-text = Borgeren booker ikke selv. Indkald til næste samtale.
task-talk_requested = Vil gerne have en samtale
task-talk_requested-text = Borgeren booker ikke selv. Find en tid sammen.
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
staff-standby-text = Borgeren følges uden kontakt. Der aftales ingen samtaler, og der sendes ingen beskeder.
staff-withdrawn-text = Borgeren må ikke booke selv. Indkald til samtalerne.

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
summon-done = { $name } er indkaldt { $when }.
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
bar-stands-title = Fritaget fra at booke selv
bar-stands-why = Grund
bar-stands-by = Bad om det
bar-stands-days = Gælder
bar-stands-review = Se på igen
bar-stands-decided = Besluttet af
bar-stands-from = Fra { $from }
bar-stands-from-to = { $from } til { $to }
bar-end = Slut fritagelsen
bar-end-effect = Så skal { $name } selv booke igen. Mangler der en samtale, får { $name } en ny frist.
bar-end-yes = Ja, slut fritagelsen nu
bar-ended = Fritagelsen er slut. { $name } booker selv igen.
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
staff-help-summon-text = Find borgeren, og vælg en af dine ledige tider. Kan borgeren selv booke, skal du vælge en grund.
staff-help-exempt = Fritag
staff-help-exempt-text = Borgeren eller en partsrepræsentant beder om det. Du vælger en grund fra listen, aldrig en diagnose. Borgeren kan selv slutte fritagelsen.
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
