# Overblik: is it working?
nav-overview = Overblik
overview-loading = Henter tallene ...
overview-file = Hent alle tal (CSV)
overview-from-start = Vis overblikket forfra
overview-empty = Der er ingen tal endnu.
overview-empty-text = Vi tæller hver nat. Kom igen i morgen, så er de første tal her.
overview-filters = Vælg tal
overview-period = Periode
overview-team = Team
overview-scheme = Ydelse
overview-all-teams = Alle teams
overview-all-schemes = Alle ydelser
overview-reaches = Talt til og med { $day }.
overview-key = Vigtigste tal
overview-questions = Spørgsmål på siden
overview-booking = Booker flere selv?
overview-falling = Falder nogen på gulvet?
overview-room = Har vi plads?
overview-published = Tal fra andre
overview-published-text = Tallene er de sidste, vi kender. De er ikke fra i år. Brug dem som pejlemærker.
overview-small = Grupper under { $n } viser vi ikke. Så kan ingen genkende en borger.
overview-lead-none = Der er ingen aftalte samtaler i perioden.
overview-lead-more = { $scheme }: Flere booker selv. Det er { $now } mod { $then } året før.
overview-lead-fewer = { $scheme }: Færre booker selv. Det er { $now } mod { $then } året før.
overview-lead-same = { $scheme }: Lige så mange booker selv som året før. Det er { $now }.
overview-lead-first = { $scheme }: { $now } booker selv.
overview-lead-target = Målet er { $target }.
overview-lead-silent =
  { $n ->
      [0] Ingen sager har været uden samtale i { $weeks } uger.
      [one] 1 sag har været uden samtale i { $weeks } uger.
     *[other] { $n } sager har været uden samtale i { $weeks } uger.
  }
overview-lead-silent-about = { $n } sager har været uden samtale i { $weeks } uger.
overview-half =
  { $n ->
      [0] Halvdelen booker samme dag
      [one] Halvdelen booker på 1 dag
     *[other] Halvdelen booker på { $n } dage
  }
overview-split = Selv booket { $self }. Indkaldt { $summoned }

key-order = Fra frist til booking
key-no-show = Kom ikke
key-continuity = Hos egen sagsbehandler
key-reached = Truffet ved første opkald
key-silent = Uden samtale i { $weeks } uger
key-tasks = Opgaver over 3 dage

# Numbers
figure-percent = { $n }{ "\u00A0" }%
figure-few = under { $n }
figure-withheld = vises ikke
figure-at-least = mindst { $n }
figure-of = { $part } af { $whole }
figure-weeks-mean = { $n } uger
figure-days-mean = { $n } dage
figure-days =
  { $n ->
      [one] 1 dag
     *[other] { $n } dage
  }
figure-weeks =
  { $n ->
      [one] 1 uge
     *[other] { $n } uger
  }
figure-cases =
  { $n ->
      [one] 1 sag
     *[other] { $n } sager
  }
figure-hour = kl. { $from }-{ $to }

# Every figure
figure-chart = Diagram
figure-table = Tabel
figure-how = Sådan regner vi
figure-caption = { $title } { $period }
figure-target = Mål
figure-target-of = mål { $target }
figure-year-before = Året før
figure-nothing = Der er intet at tælle i perioden.
figure-no-cases = Der er ingen åbne sager.
figure-too-few = Der er under { $n }. Derfor viser vi ikke tallet.
colour-green = grøn
colour-yellow = gul
colour-red = rød
column-scheme = Ydelse
column-self = Selvbooket
column-talks = Samtaler
column-last-year = Året før
column-target = Mål
column-nation = Landet, sidste kendte tal
column-month = Måned
column-team = Team
column-moved-summoned = Flyttede tæller som indkaldt
column-moved-self = Flyttede tæller som selvbooket
column-assisted = Booket sammen med os
column-days = Dage
column-weeks = Uger
column-count = Antal
column-half = Halvdelen inden
column-mean = Snit
column-hour = Tidspunkt
column-open = Åbne sager
column-silent = Uden samtale
column-share = Andel
column-of = Tal
column-over-26 = Over 26 uger
column-over-52 = Over 52 uger
column-task = Opgave
column-over-three-days = Over 3 dage
column-what = Hvad
column-all = Alle
column-self-booked = Selv booket
column-summoned = Indkaldt
column-exempt = Fritaget
column-withdrawn = Må ikke booke selv
column-standby = Følges uden kontakt
column-reason = Grund
column-caseworker = Sagsbehandler
column-cases = Sager
column-against-norm = Over eller under normen
column-form = Form
column-whose = Hvis tal
column-number = Tal
column-date = Fra
column-source = Kilde

# Do more people book themselves?
figure-self = Hvor mange booker selv?
figure-self-none = Der er ingen aftalte samtaler i perioden.
figure-self-nation = Hele landet, sidste kendte tal
figure-self-one = { $scheme }: { $share } booker selv, { $of } samtaler.
figure-self-missing =
  { $n ->
      [0] Målet er nået.
      [one] Der mangler 1 point til målet.
     *[other] Der mangler { $n } point til målet.
  }
figure-self-reached =
  { $n ->
      [0] Ingen af { $of } ydelser har nået målet endnu.
     *[other] { $n } af { $of } ydelser har nået målet.
  }
figure-self-above =
  { $n ->
      [0] Ingen ligger over landets sidste kendte tal.
     *[other] { $n } af { $of } ligger over landets sidste kendte tal.
  }
figure-self-reached-all = Alle ydelser har nået målet.
figure-self-above-all = Alle ligger over landets sidste kendte tal.
figure-self-colours = { $scheme }: Grøn er over { $green }. Gul er fra { $yellow }. Rød er under det.
figure-months = { $scheme } måned for måned
figure-months-both = I { $month } var det { $now }. Året før var det { $then }.
figure-months-now = I { $month } var det { $now }.
figure-moves = Når vi flytter en samtale
figure-moves-text = Har vi flyttet samtalen, tæller vi den som indkaldt. Her er begge måder at tælle på.
figure-teams = Team for team
figure-teams-text = Så stor en del booker selv i hvert team.
figure-spread = Halvdelen er inden for { $median }. I snit er det { $mean }.
figure-spread-longest = Længst er det for { $scheme }: Halvdelen er inden for { $median }.
figure-hours-text = { $share } booker uden for kl. 8-16. Det er { $of } bookinger.
figure-hours-inside = Kl. 8-16
figure-hours-outside = Uden for kl. 8-16
figure-bars = Hvem booker ikke selv?
figure-bars-text = { $scheme }: { $share } er fritaget, { $of } borgere.
figure-summons-text = { $of } indkaldte kunne selv have booket. Det er { $share }.
figure-summons-zero =
  { $n ->
      [one] Den ene, vi indkaldte, kunne ikke selv have booket.
     *[other] Ingen af de { $n } indkaldte kunne selv have booket.
  }
figure-summons-none = Ingen er indkaldt i perioden.

# Does nobody fall on the floor?
figure-silent = Uden samtale i { $weeks } uger
figure-silent-none = Alle sager har haft en samtale inden for { $weeks } uger, eller den er aftalt.
figure-silent-text = { $n } sager har ikke haft en samtale i { $weeks } uger, og ingen er aftalt.
figure-long = Lange forløb
figure-long-text = Over 26 uger: { $half }. Over 52 uger: { $year }.
figure-outcomes = Samtaler, der ikke gik som aftalt
figure-outcomes-text = Blandt dem, der selv har booket, kom { $self } ikke. Blandt indkaldte var det { $summoned }.
figure-outcomes-all = { $share } kom ikke til den aftalte samtale.
figure-tasks = Opgaver, der venter
figure-tasks-text =
  { $n ->
      [0] Ingen opgaver venter.
      [one] 1 opgave venter. Over 3 dage gammel: { $old }.
     *[other] { $n } opgaver venter. { $old } er over 3 dage gamle.
  }
tasks-age-today = I dag
tasks-age-three = 1-3 dage
tasks-age-week = 4-7 dage
tasks-age-older = Over 7
tasks-all = Alle

# Do we have room?
figure-caseload-text =
  { $n ->
      [one] { $cases } sager ligger hos 1 sagsbehandler.
     *[other] { $cases } sager ligger hos { $n } sagsbehandlere. Det er { $mean } i snit.
  }
figure-caseload-over =
  { $n ->
      [0] Ingen har flere end normen på { $norm }.
      [one] 1 har flere end normen på { $norm }.
     *[other] { $n } har flere end normen på { $norm }.
  }
figure-caseload-nobody =
  { $n ->
      [one] 1 sag har ingen sagsbehandler.
     *[other] { $n } sager har ingen sagsbehandler.
  }
figure-caseload-seen = Alle i teamet kan se de samme tal.
figure-within-norm = Inden for normen
figure-over-norm = Over normen
figure-norm = Norm { $norm }
figure-more-in-table = De { $n } med flest sager. Resten står i tabellen.
norm-over = { $n } over
norm-on = på normen
norm-under = { $n } under
figure-searches-text = { $of } gange så en borger efter en tid uden at finde en. Det er { $share }. Ingen tid passede: { $unsuited }.
searches-found = Fandt tider
searches-none = Fandt ingen
figure-channels-text = { $share } var på telefon eller video.
figure-channels-nation = I hele landet var det { $share } i { $date }.
figure-by-phone-or-video = telefon og video
figure-contact = Den samme sagsbehandler, og svar på opkald
figure-contact-text = { $own } talte med deres egen sagsbehandler. Vi traf { $reached } på telefon, og { $first } svarede med det samme.

# What each figure is called
figure-name-self_booked = Selvbookede samtaler
figure-name-self_booked_before_moves = Selvbookede, også når vi har flyttet
figure-name-assisted = Booket sammen med os
figure-name-channel = Sådan talte vi sammen
figure-name-no_show = Kom ikke
figure-name-not_reached = Ikke truffet
figure-name-cancelled_by_citizen = Afbud fra borgeren
figure-name-cancelled_by_office = Aflyst af os
figure-name-moved_by_citizen = Flyttet af borgeren
figure-name-moved_by_office = Flyttet af os
figure-name-order_to_booking = Fra frist til booking
figure-name-first_talk = Fra første dag til første samtale
figure-name-booking_hour = Hvornår på dagen booker de?
figure-name-continuity = Hos egen sagsbehandler
figure-name-calls_reached = Truffet ved opkald
figure-name-calls_first = Truffet ved første opkald
figure-name-exemption = Fritaget fra at booke
figure-name-withdrawal = Må ikke booke selv
figure-name-standby = Følges uden kontakt
figure-name-summons = Indkaldte, der selv kunne have booket
figure-name-search_without_time = Var der en tid?
figure-name-no_time_suited = Ingen tid passede
figure-name-tasks = Opgaver, der venter
figure-name-caseload = Sager hos hver sagsbehandler
figure-name-open_cases = Åbne sager
figure-name-over_26_weeks = Sager over 26 uger
figure-name-over_52_weeks = Sager over 52 uger
figure-name-without_talk = Sager uden samtale
figure-name-case_age = Så gamle er de åbne sager
figure-name-case_length = Så længe varede sagerne

# How each figure is counted
figure-how-self_booked = Vi deler de selvbookede samtaler med de selvbookede og de indkaldte. Vi tæller samtalerne, når deres tid er kommet. Aflyste samtaler og samtaler uden aftale tæller ikke med. Har vi flyttet en samtale, tæller den som indkaldt.
figure-how-self_booked_before_moves = På den anden måde tæller samtalen stadig som selvbooket, selv om vi har flyttet den.
figure-how-assisted = Booket sammen med os: Borgeren valgte tiden, og vi tastede den.
figure-how-channel = Vi tæller de samtaler, der blev holdt, og hvordan de blev holdt.
figure-how-no_show = Kom ikke: Vi deler med de aftalte samtaler, der hverken blev aflyst eller flyttet.
figure-how-not_reached = Ikke truffet: Vi ringede, men fik ikke fat i borgeren. Vi deler med de aftalte opkald.
figure-how-cancelled_by_citizen = Afbud fra borgeren: Vi deler med de aftalte samtaler, der ikke blev flyttet.
figure-how-cancelled_by_office = Aflyst af os: Vi deler med de aftalte samtaler, der ikke blev flyttet.
figure-how-moved_by_citizen = Flyttet af borgeren: Vi deler med alle aftalte tider. Flytter borgeren to gange, tæller det to gange.
figure-how-moved_by_office = Flyttet af os: Vi valgte en anden tid. Vi deler med alle aftalte tider.
figure-how-order_to_booking = Vi tæller dagene, fra borgeren får sin frist, til borgeren første gang vælger en tid, alene eller sammen med os.
figure-how-first_talk = Vi tæller dagene, fra sagens første dag til den første samtale. For sygedagpenge er det den første fraværsdag.
figure-how-booking_hour = Vi ser på, hvornår på dagen borgeren selv valgte en tid.
figure-how-continuity = Vi ser på de samtaler, der blev holdt. Var det hos den, der havde borgerens sag den dag?
figure-how-calls_reached = Vi ser på de aftalte opkald. Fik vi fat i borgeren?
figure-how-calls_first = Ved første opkald: Ingen har trykket "Tog ikke telefonen", før samtalen blev holdt. Et forgæves opkald, som ingen skriver op, kan ikke tælles.
figure-how-exemption = Fritaget: Borgere, der er fritaget fra at booke, ud af alle med en åben sag. Vi ser på den sidste dag i perioden.
figure-how-withdrawal = Må ikke booke selv: Borgere, der har mistet retten til at booke.
figure-how-standby = Følges uden kontakt: Borgere, der har valgt at blive fulgt uden kontakt.
figure-how-summons = Vi ser på alle, vi har indkaldt. Hvem var hverken fritaget, havde mistet retten til at booke eller sprang en frist over? En samtale, vi kun har flyttet, tæller ikke med.
figure-how-search_without_time = Vi tæller, hver gang en borger ser efter en tid og ikke finder en. Samme frist og samme måde at søge på tæller én gang.
figure-how-no_time_suited = Ingen tid passede: Borgeren skrev til os, at ingen af tiderne passede.
figure-how-tasks = Vi tæller opgaverne, som de er lige nu. En opgaves alder er dagene, siden den kom.
figure-how-caseload = Vi tæller de åbne sager, som de er i dag. Normen har kommunen valgt.
figure-how-open_cases = Vi tæller de åbne sager på den sidste dag i perioden.
figure-how-over_26_weeks = Over 26 uger: Sagens første dag er mere end 26 uger siden.
figure-how-over_52_weeks = Over 52 uger: Sagens første dag er mere end 52 uger siden. De er også med i dem over 26 uger.
figure-how-without_talk = Ingen har talt sammen i { $weeks } uger, og ingen samtale er aftalt. Følges borgeren uden kontakt, tæller sagen ikke med. Kommunen vælger antallet af uger.
figure-how-case_age = Vi tæller ugerne fra sagens første dag til den sidste dag i perioden.
figure-how-case_length = Vi ser på de sager, der blev lukket i perioden, og tæller ugerne fra deres første dag.

# The rows behind a number
figure-rows-without_talk = Se sagerne
figure-rows-over_26_weeks = Se sager over 26 uger
figure-rows-over_52_weeks = Se sager over 52 uger
figure-rows-without_caseworker = Se sager uden sagsbehandler
figure-rows-tasks = Se opgaverne
figure-rows-expired_orders = Se frister, der er gået
figure-rows-no_shows = Se dem, der ikke kom
figure-rows-not_reached = Se dem, vi ikke traf
figure-rows-summons = Se de indkaldte
rows-back = Overblik
rows-without_talk = Sager uden samtale
rows-without_talk-text = Ingen har talt sammen længe, og ingen samtale er aftalt. Listen er fra i dag. De længste står først.
rows-over_26_weeks = Sager over 26 uger
rows-over_26_weeks-text = Listen er fra i dag. De ældste står først.
rows-over_52_weeks = Sager over 52 uger
rows-over_52_weeks-text = Listen er fra i dag. De ældste står først.
rows-without_caseworker = Sager uden sagsbehandler
rows-without_caseworker-text = Sagerne har ingen sagsbehandler. Listen er fra i dag. De ældste står først.
rows-tasks = Opgaver, der venter
rows-tasks-text = De ældste står først.
rows-expired_orders = Frister, der er gået
rows-expired_orders-text = Borgeren har ikke booket. De ældste står først.
rows-no_shows = Kom ikke
rows-no_shows-text = Borgeren kom ikke til samtalen. De nyeste står først.
rows-not_reached = Ikke truffet
rows-not_reached-text = Vi ringede, men fik ikke fat i borgeren. De nyeste står først.
rows-summons = Indkaldte, der selv kunne have booket
rows-summons-text = Borgeren kunne selv have booket. De nyeste står først.
rows-day-without_talk = Sidste samtale
rows-day-over_26_weeks = Første dag
rows-day-over_52_weeks = Første dag
rows-day-without_caseworker = Første dag
rows-day-tasks = Siden
rows-day-expired_orders = Book senest
rows-day-no_shows = Samtalen
rows-day-not_reached = Samtalen
rows-day-summons = Samtalen
rows-count =
  { $n ->
      [0] Her er ingen.
      [one] 1 i alt.
     *[other] { $n } i alt.
  }
rows-unseen =
  { $n ->
      [one] 1 mere må du ikke se.
     *[other] { $n } flere må du ikke se.
  }
rows-more = Der er flere, end listen kan vise.
rows-weeks =
  { $n ->
      [0] under en uge siden
      [one] 1 uge siden
     *[other] { $n } uger siden
  }
rows-today = i dag
rows-nobody = Ingen borger
rows-pages = Sider

# What figures are held against
figures-set-title = Mål og normer
figures-set-lead = Det her holder overblikket tallene op imod.
figures-set-target = Mål for { $scheme } i procent
figures-set-green = Grøn er over, i procent
figures-set-yellow = Gul er fra, i procent
figures-set-national = Lad felterne med farver stå tomme, så gælder landets farver: grøn over { $green }, gul fra { $yellow }.
figures-set-all = For alle ydelser
figures-set-norm = Norm
figures-set-norm-hint = Så mange sager bør en sagsbehandler højst have.
figures-set-weeks = Uger uden samtale
figures-set-weeks-hint = Efter så mange uger uden en samtale bør nogen se på sagen.
figures-set-smallest = Mindste gruppe
figures-set-smallest-hint = Er der færre borgere, viser vi ikke tallet.
figures-set-digest = Send teamlederne ugens tal på e-mail om mandagen
figures-set-save = Gem mål og normer
figures-set-done = Mål og normer er gemt.
figures-set-percent = Skriv et tal fra 0,1 til 100, eller lad feltet stå tomt.
figures-set-colours = Skriv begge farver. Grøn skal ligge højere end gul.
figures-set-number = Skriv et helt tal fra 1 til { $most }.

# Help
staff-help-overview = Overblik
staff-help-overview-text = Her ser du, om flere booker selv, om nogen bliver glemt, og om der er plads. Vælg periode, team og ydelse. Tryk på Tabel for at se tallene bag et diagram.
