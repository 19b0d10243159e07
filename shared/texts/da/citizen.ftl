# The citizen's pages.
site-tagline = · dine samtaler med kommunen
nav-talks = Mine samtaler
nav-profile = Mine oplysninger
nav-help = Hjælp
new-window = { " " }(åbner i et nyt vindue)

# Mine samtaler
talks-title = Mine samtaler
talks-loading = Henter dine samtaler ...
talks-lead-book =
  { $n ->
      [one] Hej { $name }. Du skal booke én samtale.
     *[other] Hej { $name }. Du skal booke { $n } samtaler.
  }
talks-lead-booked = Hej { $name }. Du har booket din samtale. Du skal ikke gøre mere.
talks-lead-late = Hej { $name }. Fristen for at booke er gået.
talks-lead-nothing = Hej { $name }.
talks-nothing-title = Du skal ikke gøre noget lige nu
talks-nothing-text = Vi skriver til dig, når du skal booke din næste samtale. Vil du gerne tale med os før, så bed om at blive ringet op.
talks-closed =
  { $over ->
      [yes] Dit forløb hos os er slut. Du skal ikke booke mere.
     *[no] Dit forløb hos os slutter { $day }.
  }
talks-next = Din næste samtale
talks-later = Senere
talks-agreed = Allerede aftalt
talks-deadline-kept = Du har overholdt din frist
talks-summoned = Vi har valgt tiden. Du får også et brev om den.
talks-what-if-absent = Hvad sker der, hvis jeg ikke kommer?
talks-past = Tidligere samtaler
past-in_person = { $talk }, vi mødtes
past-phone = { $talk } på telefon
past-video = { $talk } på video
past-self = Du valgte tiden
past-summoned = Vi valgte tiden
past-moved =
  { $n ->
      [one] Du flyttede tiden én gang
     *[other] Du flyttede tiden { $n } gange
  }
status-booked = Booket
status-held = Holdt
status-no_show = Du kom ikke
status-not_reached = Vi fik ikke fat i dig
status-cancelled_by_citizen = Du meldte afbud
status-cancelled_by_office = Vi aflyste
status-moved = Flyttet

# An order
order-title = Book din næste samtale
order-why =
  { $scheme ->
      [cash_benefit_job_ready] Vi følger op på din vej til et job.
      [unemployment_insurance] Vi følger op på din jobsøgning.
      [sickness_benefit] Vi følger op på din sygemelding.
     *[other] Vi følger op på din sag.
  }
order-you-decide = Du bestemmer selv, hvornår vi taler sammen.
order-you-decide-how = Du bestemmer også, om vi mødes eller taler i telefon.
order-you-decide-video = Du bestemmer også, om vi mødes, taler i telefon eller på video.
order-book-by = Book senest
order-hold-by = Samtalen holdes senest
order-in-days =
  { $n ->
      [0] i dag
      [1] i morgen
     *[other] om { $n } dage
  }
order-choose = Vælg en tid
order-if-not = Hvad sker der, hvis jeg ikke booker?
order-if-not-text =
  { $scheme ->
      [cash_benefit_job_ready] Så kan din kontanthjælp blive mindre, til du booker eller kontakter os. Ring til os, hvis du ikke kan booke.
      [unemployment_insurance] Så kan du blive afmeldt på Jobnet uden en påmindelse. Du får ikke dagpenge, før du melder dig igen. Ring til os, hvis du ikke kan booke.
      [sickness_benefit] Så vælger vi en tid for dig. Du får et brev om tiden.
     *[other] Så vælger vi en tid for dig. Du får et brev om tiden.
  }
order-free = Du har selv bedt om samtalen. Vælger du ikke en tid, sker der ikke noget. Så er ønsket væk igen.
order-too-ill = Jeg kan ikke selv booke
order-too-ill-call = Ring til { $name } på { $phone }. Vi kan booke sammen med dig. Vi kan også fritage dig. Så finder vi tiderne for dig.
order-too-ill-call-office = Ring til os på { $phone }. Vi kan booke sammen med dig. Vi kan også fritage dig. Så finder vi tiderne for dig.
order-too-ill-health = Du skal ikke fortælle os, hvad du fejler.
order-late-title = Du nåede ikke at booke
order-was-by = Fristen var { $day }
order-late-text =
  { $scheme ->
      [cash_benefit_job_ready] Ring til os, så snart du kan. Din kontanthjælp kan blive mindre, til du booker eller kontakter os. Vi spørger dig først.
      [unemployment_insurance] Du kan være afmeldt på Jobnet. Se efter, og meld dig til igen. Ring så til os om samtalen.
      [sickness_benefit] Vi vælger nu en tid og sender den til dig. Ring gerne, hvis der er noget, vi skal tage hensyn til.
     *[other] Vi vælger nu en tid og sender den til dig. Ring gerne, hvis der er noget, vi skal tage hensyn til.
  }
order-late-free = Du kan bede om en ny samtale under Mit forløb.
order-closed-title = Du skal ikke booke selv
order-no-time-title = Du har den { $day } sagt, at ingen tid passer
order-no-time-text = { $name } ser på det og kontakter dig. Du kan stadig vælge en tid selv.
order-no-time-text-plain = Vi ser på det og kontakter dig. Du kan stadig vælge en tid selv.

# A talk
talk-about =
  { $scheme ->
      [cash_benefit_job_ready] Samtale om din vej til et job
      [unemployment_insurance] Samtale om din jobsøgning
      [sickness_benefit] Opfølgning på din sygemelding
     *[other] Samtale om din sag
  }
talk-own = { $name }, din sagsbehandler
talk-colleague = { $name }, kollega til din sagsbehandler
talk-we-call = Vi ringer til dig på { $phone }
talk-move-until = Du kan flytte tiden frem til { $day } { $time }
talk-move = Flyt samtalen
talk-cancel = Meld afbud
talk-calendar = Læg i min kalender
talk-receipt = Se kvitteringen
talk-video = Vi taler på video. Du deltager her på siden
talk-of = : samtalen { $day }
talk-companion = Du kommer med bisidder
talk-companion-phone = Du har en bisidder med
talk-no-companion = Du kommer uden bisidder
talk-no-companion-phone = Du har ikke en bisidder med
talk-interpreter = Tolk: { $language }
talk-no-interpreter = Du har ikke brug for tolk
absent-call = Ring til os, så snart du kan. Har du en god grund, finder vi en ny tid.
absent-benefit =
  { $scheme ->
      [cash_benefit_job_ready] Har du ikke en god grund, kan din kontanthjælp blive mindre. Vi spørger dig altid først.
      [unemployment_insurance] Har du ikke en god grund, kan du miste dagpenge, til du kontakter os.
      [sickness_benefit] Har du ikke en god grund, kan dine sygedagpenge stoppe. Vi spørger dig altid først.
     *[other] Har du ikke en god grund, kan det få betydning for din ydelse. Vi spørger dig altid først.
  }
absent-decision = Du får svaret på skrift, og du kan klage.

# The caseworker's card
contact-title = Din sagsbehandler
contact-office-title = Dit kontor
contact-hours = Telefontid: { $hours }
contact-ask = Bed om at blive ringet op
contact-asking = Sender ...
contact-promise = Vi ringer senest næste hverdag.
contact-asked = Vi ringer til dig senest næste hverdag på { $phone }.
contact-asked-plain = Vi ringer til dig senest næste hverdag.
contact-who = Hvem kan jeg ringe til?
contact-own = din sagsbehandler
contact-outside = Er det uden for telefontid? Ring til { $office } på { $phone }.
call-number = Ring { $phone }
summoned-not-fit = Passer tiden ikke? Så ring til { $name }, eller bed om at blive ringet op. Vi finder en ny tid sammen.
summoned-not-fit-plain = Passer tiden ikke? Så ring til os, eller bed om at blive ringet op. Vi finder en ny tid sammen.
contact-wait = Kan du ikke vente? Ring til os på { $phone }.

# Vælg en tid
step-of = Trin { $step } af 2
book-title = Vælg en tid
book-lead = Book senest { $book-by }. Samtalen skal holdes senest { $hold-by }.
book-loading = Henter ledige tider ...
book-how = Hvordan vil du tale med os?
book-in_person = Vi mødes
book-phone = Telefon
book-video = Video
book-in_person-text = { $minutes } hos os
book-phone-text = { $minutes }. Vi ringer til dig
book-video-text = { $minutes }. Du får et link
book-free =
  { $n ->
      [0] Ingen ledige tider
      [one] 1 ledig tid
     *[other] { $n } ledige tider
  }
book-with-interpreter = Tiderne er længere, fordi du har brug for tolk.
book-day-and-time = Vælg dag og tid
book-day-and-interval = Vælg dag og tidsrum
book-not-yet = Du booker først, når du siger ja på næste side.
book-phone-how = Vi ringer til dig i det tidsrum, du vælger. Når du ikke at tage telefonen, prøver vi igen. Vi ringer op til { $n } gange.
book-days = Dage i ugen og antal ledige tider
book-day-none = ingen
book-day-times =
  { $n ->
      [one] 1 tid
     *[other] { $n } tider
  }
book-part = Vis kun en del af dagen
part-all = Hele dagen
part-morning = Morgen
part-morning-more = , før 9
part-forenoon = Formiddag
part-forenoon-more = , 9-12
part-afternoon = Eftermiddag
part-afternoon-more = , efter 12
book-with-whom = Vis kun tider hos din egen sagsbehandler
book-own-only = Kun { $name }
book-status =
  { $n ->
      [0] Ingen ledige tider i uge { $week }.
      [one] 1 ledig tid i uge { $week }.
     *[other] { $n } ledige tider i uge { $week }.
  }
book-today = { $day }, i dag
book-own = { $name }, din sagsbehandler
book-colleagues = Kolleger til din sagsbehandler
book-team = Sagsbehandlere i teamet
book-time-more = { " " }{ $day } hos { $name }
book-time-with = { " " }{ $day } hos
none-before_notice = Ingen ledige tider. Du kan tidligst få en tid { $day }.
none-after_hold_by = Ingen ledige tider. Samtalen skal holdes senest { $day }.
none-closed = Ingen ledige tider. Vi har lukket denne dag.
none-no_window = Ingen ledige tider. Vi har ikke samtaler denne dag.
none-channel_not_offered = Ingen ledige tider på den måde denne dag.
none-you_are_busy = Ingen ledige tider. Du har en anden samtale denne dag.
none-you_are_away = Ingen ledige tider. Du har sagt, at du er væk denne dag.
none-hours_of_the_week = Ingen ledige tider. Du har sagt, at du ikke kan på de tider.
none-absence = Ingen ledige tider. Sagsbehandleren er her ikke denne dag.
none-taken = Ingen ledige tider. Andre har taget dem.
none-part = Ingen ledige tider i den del af dagen.
way-elsewhere-colleague = En kollega har tid denne dag.
way-elsewhere-in_person = Vi kan mødes denne dag.
way-elsewhere-phone = Du kan tale i telefon denne dag.
way-elsewhere-video = Du kan tale på video denne dag.
way-show-colleague =
  { $n ->
      [one] Vis 1 tid hos en kollega
     *[other] Vis { $n } tider hos en kollega
  }
way-show-in_person =
  { $n ->
      [one] Vis 1 tid, hvor vi mødes
     *[other] Vis { $n } tider, hvor vi mødes
  }
way-show-phone =
  { $n ->
      [one] Vis 1 tid på telefon
     *[other] Vis { $n } tider på telefon
  }
way-show-video =
  { $n ->
      [one] Vis 1 tid på video
     *[other] Vis { $n } tider på video
  }
way-see-day = Se { $day }
way-whole-day = Vis hele dagen
book-next-week = Vis næste uge, { $span }
book-next-times = Vis den næste uge med tider, { $span }
book-nothing-title = Der er ingen ledige tider før { $day }
book-nothing-channel-title = Der er ingen ledige tider på den måde før { $day }
book-nothing-own-title = { $name } har ingen ledige tider på den måde før { $day }
book-nothing-fault = Det er ikke din skyld.
book-nothing-tell = Sig det til os herunder. Så finder { $name } en tid og skriver til dig.
book-nothing-tell-plain = Sig det til os herunder. Så finder vi en tid og skriver til dig.
book-nothing-noted = Vi har skrevet ned, at du har prøvet. { $name } finder en tid og skriver til dig.
book-nothing-noted-plain = Vi har skrevet ned, at du har prøvet. Vi finder en tid og skriver til dig.
book-nothing-call = Du kan også ringe til os på { $phone }.
book-nothing-colleagues = Vis også tider hos kolleger

# Tjek og bekræft
confirm-title = Tjek og bekræft
confirm-lead = Tiden er ikke booket endnu. Tag dig god tid. Siden lukker ikke.
confirm-loading = Henter tiden ...
confirm-other-time = Vælg en anden tid
confirm-answers = Dine svar
confirm-phone = Dit telefonnummer
confirm-phone-hint = Vi ringer kun, hvis noget ændrer sig.
confirm-phone-hint-phone = Vi ringer til dig på dette nummer.
confirm-phone-error = Skriv et telefonnummer med 8 tal, fx 55 50 01 23
confirm-companion = Tager du en bisidder med?
confirm-companion-hint = En bisidder støtter dig under samtalen. Det kan være en ven eller en fra din familie. Du skal ikke skrive navnet.
confirm-companion-yes = Ja, jeg tager en med
confirm-interpreter = Har du brug for tolk?
confirm-interpreter-more = . Vælg sprog herunder
confirm-language = Hvilket sprog?
confirm-language-choose = Vælg sprog
confirm-language-error = Vælg det sprog, tolken skal tale
confirm-interpreter-text = Vi finder tolken og betaler. Med tolk tager samtalen længere tid. Vi siger til, hvis du skal vælge en ny tid.
confirm-interpreter-fits = Tiden passer også med tolk. Samtalen tager { $minutes }.
confirm-without-fits = Tiden passer. Samtalen tager { $minutes }.
confirm-yes = Det siger du ja til
confirm-yes-agreement = Du har en aftale med os. Det tæller som en indkaldelse.
confirm-yes-move = Du kan flytte tiden frem til { $day } { $time }.
confirm-yes-no-move = Det er for sent at flytte denne tid her på siden, når den er booket. Så skal du ringe.
confirm-yes-ill = Bliver du for syg, så ring til os før samtalen. Så finder vi en ny tid.
confirm-yes-absent =
  { $scheme ->
      [cash_benefit_job_ready] Kommer du ikke, og har du ikke en god grund? Så kan din kontanthjælp blive mindre. Vi spørger dig altid først.
      [unemployment_insurance] Kommer du ikke, og har du ikke en god grund? Så kan du miste dagpenge, til du kontakter os.
      [sickness_benefit] Kommer du ikke, og har du ikke en god grund? Så kan dine sygedagpenge stoppe. Vi spørger dig altid først.
     *[other] Kommer du ikke, og har du ikke en god grund? Så kan det få betydning for din ydelse. Vi spørger dig altid først.
  }
confirm-yes-unanswered =
  { $scheme ->
      [cash_benefit_job_ready] Tager du ikke telefonen, og har du ikke en god grund? Så kan din kontanthjælp blive mindre. Vi spørger dig altid først.
      [unemployment_insurance] Tager du ikke telefonen, og har du ikke en god grund? Så kan du miste dagpenge, til du kontakter os.
      [sickness_benefit] Tager du ikke telefonen, og har du ikke en god grund? Så kan dine sygedagpenge stoppe. Vi spørger dig altid først.
     *[other] Tager du ikke telefonen, og har du ikke en god grund? Så kan det få betydning for din ydelse. Vi spørger dig altid først.
  }
confirm-book = Book samtalen
confirm-booking = Booker ...
confirm-failed-title = Vi kunne ikke booke tiden

# Tiden er optaget
gone-title = Tiden er lige blevet taget
gone-text = En anden nåede at booke { $when }. Vi har gemt dine svar. Vælg en ny tid, så er du færdig.
gone-longer-title = Tiden er for kort til en samtale med tolk
gone-longer-text = Med tolk tager samtalen længere tid. { $when } passer ikke. Vi har gemt dine svar. Vælg en ny tid, så er du færdig.
gone-now-title = Tiden er ikke ledig
gone-now-text = Du kan ikke få { $when }. Vi har gemt dine svar. Vælg en ny tid, så er du færdig.
gone-that-time = den valgte tid
gone-old-stands = Din gamle tid gælder stadig: { $when }.
gone-heading = Vælg en ny tid
gone-nearest = De nærmeste ledige tider
gone-none = Der er ingen ledige tider i nærheden. Se alle ledige tider, eller ring til os på { $phone }.
gone-choose = Vælg en af tiderne
gone-book = Book den nye tid
gone-move = Flyt til den nye tid
gone-all = Se alle ledige tider
gone-saved = Dine svar er gemt
gone-edit = Ret dine svar
gone-recheck = Tiderne ovenfor passer til dine svar. Samtalen tager { $minutes }.
gone-deadline = Din frist er den samme. Book senest { $day }.
gone-how-in_person = Vi mødes. Det tager { $minutes }
gone-how-phone = Vi taler i telefon. Det tager { $minutes }
gone-how-video = Vi taler på video. Det tager { $minutes }
near-same_day_later = Samme dag, lidt senere
near-same_day_earlier = Samme dag, lidt før
near-same_day_colleague = Samme dag, hos en anden
near-same_hour = Samme tid på dagen
near-another_day = En anden dag

# Kvittering
receipt-loading = Henter din kvittering ...
receipt-booked = Din samtale er booket
receipt-moved = Din samtale er flyttet
receipt-summoned = Vi har valgt en tid til dig
receipt-text = Du finder altid kvitteringen under Mine samtaler.
receipt-moved-text = Din gamle tid er givet fri. Du finder altid kvitteringen under Mine samtaler.
receipt-gone = Denne samtale er ikke booket længere
receipt-gone-text = Se Mine samtaler. Der står, hvad der gælder nu.
receipt-minutes = Samtalen tager { $minutes }
receipt-your-number = Vi har dit nummer: { $phone }
receipt-print = Udskriv
receipt-now = Det sker der nu
receipt-today = I dag
receipt-today-text = Du har overholdt din frist. Du skal ikke gøre mere nu.
receipt-today-text-plain = Tiden er din. Du skal ikke gøre mere nu.
receipt-today-summoned = Vi har valgt tiden. Du skal ikke booke noget.
receipt-day-in_person = Vi mødes { $time }. Vi taler om dit arbejde. Hvad kan du nu, og hvad kan hjælpe dig videre?
receipt-day-phone = Vi ringer { $time }. Vi taler om dit arbejde. Hvad kan du nu, og hvad kan hjælpe dig videre?
receipt-day-video = Vi taler sammen { $time }. Tryk på Deltag her på siden. Knappen virker 10 minutter før. Vi taler om dit arbejde. Hvad kan du nu, og hvad kan hjælpe dig videre?
receipt-change = Passer tiden ikke alligevel?
receipt-change-until = Du kan flytte samtalen frem til { $until }. Du beholder din tid, til du har en ny.
receipt-rights = Dine rettigheder
rights-companion = Du må tage en bisidder med
rights-companion-text = En bisidder er med for at støtte dig. Bisidderen må gerne tale. Du kan også vælge en, der taler for dig. Så skal vi have det på skrift.
rights-interpreter = Du kan få tolk
rights-interpreter-text = Vi finder tolken og betaler. Børn under 18 år må ikke tolke for dig.
rights-absent = Hvad sker der, hvis jeg ikke kommer?
rights-law = Hvilke regler gælder?
rights-law-text =
  { $scheme ->
      [cash_benefit_job_ready] Vi holder samtaler efter lov om en aktiv beskæftigelsesindsats. Reglerne om din ydelse står i aktivloven.
      [unemployment_insurance] Vi holder samtaler efter lov om en aktiv beskæftigelsesindsats.
      [sickness_benefit] Vi følger op efter sygedagpengeloven § 13 b. Reglen om at booke selv står i § 17 i bekendtgørelsen om opfølgning.
     *[other] Vi holder samtaler efter reglerne om din ydelse.
  }
rights-law-companion = Din ret til bisidder står i forvaltningsloven § 8.
receipt-to-talks = Gå til Mine samtaler

# Flyt
move-title = Flyt samtalen
move-lead = Du har en tid { $when }. Du beholder den, til du har en ny.
move-what = Det sker der, når du flytter
move-keep = Din gamle tid gælder, til du har sagt ja til en ny.
move-free = Når du har sagt ja, giver vi den gamle tid fri.
move-hold-by = Samtalen skal stadig holdes senest { $day }.
move-until = Du kan flytte frem til { $day } { $time }.
move-refused-title = Du kan ikke flytte samtalen her nu
move-confirm = Flyt til denne tid
move-moving = Flytter ...
move-confirm-lead = Din gamle tid gælder, til du siger ja. Tag dig god tid. Siden lukker ikke.
move-failed-title = Vi kunne ikke flytte samtalen
back-to-talks = Mine samtaler
move-instead = Flyt tiden i stedet

# Meld afbud
cancel-title = Meld afbud
cancel-lead = Din samtale er { $when }.
cancel-what = Det sker der, når du melder afbud
cancel-rebook-by = Du skal booke en ny tid senest { $day }.
cancel-after-deadline = Fristen for at booke var { $day }. Vi finder en ny tid til dig og skriver til dig.
cancel-no-order = Vi ser på det og skriver til dig.
cancel-time-free = Din tid bliver givet fri med det samme.
cancel-better-move = Du kan også flytte tiden. Så har du altid en aftale.
cancel-reason = Hvorfor kan du ikke?
cancel-reason-error = Vælg en grund
cancel-reason-ill = Jeg er syg
cancel-reason-treatment = Jeg skal til læge eller på sygehus
cancel-reason-work = Jeg skal arbejde
cancel-reason-other = Noget andet
cancel-sending = Melder afbud ...
cancel-refused-title = Du kan ikke melde afbud her nu
cancel-failed-title = Vi kunne ikke melde afbud
cancel-done = Du har meldt afbud
cancel-done-text = Din tid { $when } er givet fri.

# Video
video-join = Deltag
video-link-later = Din sagsbehandler sender et link. Det kommer også til at stå her på siden.
video-closed-title = Mødet er ikke åbent endnu
video-closed-text = Du kan deltage fra { $when }. Kom tilbage til siden her, og tryk på Deltag.

# Fritaget
exempt-lead = Hej { $name }. Du skal ikke booke noget. Vi finder tiderne for dig.
exempt-no-talk = Vi finder en tid til dig
exempt-no-talk-text = Du skal ikke gøre noget. Vi skriver til dig, når vi har valgt en tid. Er der dage, der er dårlige for dig, så sig det gerne.
exempt-how = Sådan foregår det
exempt-step-1 = Vi vælger en tid
exempt-step-1-text = Vi tager hensyn til din behandling og dine andre aftaler. Fortæl os gerne, hvilke dage der er dårlige.
exempt-step-2 = Du får et brev
exempt-step-2-text = Brevet kommer i Digital Post. Du kan også få det på papir.
exempt-step-3 = Vi taler sammen
exempt-step-3-text = Du må gerne have en bisidder med. Bliver du for syg på dagen, så ring til os.
exempt-until = Du er fritaget til og med { $day }
exempt-open = Du er fritaget, til vi aftaler andet
exempt-asked-citizen = Du har selv bedt om det, og { $name } har sagt ja.
exempt-asked-representative = Den, der taler for dig, har bedt om det, og { $name } har sagt ja.
exempt-review = Vi taler med dig om det igen den { $day }.
exempt-still = Du skal stadig være med i samtalerne.
exempt-rather = Vil du hellere booke selv? Det kan du når som helst.
exempt-end = Jeg vil gerne booke selv igen
exempt-end-what = Det sker der, når du booker selv igen
exempt-end-choose = Du vælger selv dag og tid til de næste samtaler.
exempt-end-talks = Tider, vi allerede har valgt, gælder stadig.
exempt-end-deadline = Du får en frist, når der er en samtale at booke.
exempt-end-again = Du kan blive fritaget igen. Så skal du ringe til os.
exempt-end-yes = Ja, jeg vil booke selv
exempt-end-no = Nej, bliv ved med at vælge for mig
exempt-ending = Gemmer ...
exempt-end-failed = Vi kunne ikke gemme det
exempt-ended-title = Nu booker du selv igen
exempt-ended-order = Her er den samtale, du kan booke.
exempt-ended-no-order = Du skal ikke booke noget lige nu. Vi skriver til dig, når du skal.
exempt-rules = Regler
exempt-why = Hvorfor er jeg fritaget?
exempt-why-text = Du kan blive fritaget, hvis det er svært eller umuligt for dig at booke selv. Du skal ikke fortælle os, hvad du fejler. Vi gemmer kun, at du er fritaget, hvilken grund i reglerne det følger, og hvor længe.
exempt-why-law = Reglen står i § 45 i bekendtgørelsen om en aktiv beskæftigelsesindsats.
exempt-absent = Hvad sker der, hvis jeg ikke kan være med?
exempt-absent-text = Ring til os før samtalen. Har du en god grund, finder vi en ny tid.
exempt-absent-benefit =
  { $scheme ->
      [cash_benefit_job_ready] Er du ikke med, og har du ikke en god grund? Så kan din kontanthjælp blive mindre. Vi spørger dig altid først.
      [unemployment_insurance] Er du ikke med, og har du ikke en god grund? Så kan du miste dagpenge, til du kontakter os.
      [sickness_benefit] Er du ikke med, og har du ikke en god grund? Så kan dine sygedagpenge stoppe. Vi spørger dig altid først.
     *[other] Er du ikke med, og har du ikke en god grund? Så kan det få betydning for din ydelse. Vi spørger dig altid først.
  }
withdrawn-title = Vi vælger tiderne for dig
withdrawn-until = Vi vælger tiderne for dig til og med { $day }
withdrawn-text = Vi har skrevet til dig om det. I brevet står, hvorfor vi har besluttet det, og hvordan du kan klage. Du skal stadig være med i samtalerne. Ring gerne, hvis du har spørgsmål.
standby-lead = Hej { $name }. Du skal ikke gøre noget.
standby-title = Du har ro lige nu
standby-text = Du får ingen frister, og du skal ikke booke noget. Vi ringer ikke, og vi skriver ikke til dig om samtaler.
standby-call = Vil du gerne tale med os, er du altid velkommen til at ringe.

# Ingen tider passer mig
none-suits-title = Passer ingen af tiderne?
none-suits-text = Så sig det til os. Vi gemmer, hvilke tider du kunne vælge. Du får en kvittering, og { $name } kontakter dig.
none-suits-text-plain = Så sig det til os. Vi gemmer, hvilke tider du kunne vælge. Du får en kvittering, og vi kontakter dig.
none-suits-said = Du har sagt, at ingen tid passer. { $name } ser på det og kontakter dig.
none-suits-said-plain = Du har sagt, at ingen tid passer. Vi ser på det og kontakter dig.
none-suits-move = Du beholder den tid, du har. Ring til os på { $phone }, så finder vi en ny tid sammen.
no-time-title = Ingen tider passer mig
no-time-lead = Så finder vi en tid sammen. Det er ikke din skyld.
no-time-wishes = Hvornår passer det dig?
no-time-wishes-hint = Vælg alt det, der passer. Du behøver ikke at vælge noget.
wish-mornings = Om morgenen eller formiddagen
wish-afternoons = Om eftermiddagen
wish-later = Senere end { $day }
wish-other_channel = På en anden måde end dem, jeg kan vælge
wish-own_caseworker = Kun hos { $name }
no-time-then = Det sker der, når du sender
no-time-saved = Vi gemmer, hvilke tider du kunne vælge.
no-time-who = { $name } ser på det og kontakter dig.
no-time-who-plain = Vi ser på det og kontakter dig.
no-time-still = Du kan stadig selv vælge en tid til og med { $day }.
no-time-send = Send til os
no-time-sending = Sender ...
no-time-back = Tilbage til tiderne
no-time-failed-title = Vi kunne ikke sende det
no-time-done = Vi har fået din besked
no-time-done-text = Du har sagt, at ingen tid passer. Du kan stadig vælge en tid, hvis der kommer en.
no-time-receipt = Din kvittering
no-time-when = Du sagde det { $when }
no-time-looks = { $name } ser på det og kontakter dig
no-time-call = Ring til { $name } på { $phone }, hvis det ikke kan vente
no-time-offered = Det kunne du vælge imellem
no-time-span = Fra { $from } til { $to }
no-time-see-receipt = Se din kvittering

# Mine oplysninger
profile-title = Mine oplysninger
profile-lead = Her står, hvordan vi får fat i dig. Ret det, der ikke passer.
profile-name = Navn
profile-phone-hint = Vi ringer på dette nummer. Fjern det, hvis vi ikke skal ringe.
profile-email = Din e-mail
profile-language = Sprog i beskeder fra os
profile-language-hint = Sproget her på siden skifter du øverst og nederst på siden.
profile-interpreter-hint = Vi finder tolken og betaler. Med tolk tager samtalen længere tid.
profile-save = Gem
profile-saving = Gemmer ...
profile-saved = Vi har gemt dine oplysninger
profile-saved-text = De gælder fra nu af. Samtaler, der er booket, er ikke ændret.
profile-export = Se alt, hvad vi har om dig
profile-failed-title = Vi kunne ikke gemme dine oplysninger
wants-sms = Send mig en sms
wants-email = Send mig en e-mail
wants-confirmed = { " " }(bekræftet)
wants-hint =
  { $post ->
      [paper] I sms og e-mail står kun dato, tid og kommunens navn. Resten står i et brev.
     *[digital] I sms og e-mail står kun dato, tid og kommunens navn. Resten står i Digital Post.
  }
code-title = Bekræft med en kode
code-text = Vi skriver først til { $to }, når du har bekræftet det.
code-field = Koden med 6 tal
code-ask = Send mig en kode
code-again = Jeg mangler koden
code-confirm = Bekræft
code-sent = Vi har sendt en kode
code-sent-text = Skriv den herunder. Den virker kun kort tid.
code-confirmed = Tak, det er bekræftet
code-confirmed-text = Vi skriver til dig dér fra nu af.

# Where the foot of every page leads
help-book = Sådan booker du
help-companion = Tag en bisidder med
help-interpreter = Få tolk
privacy-title = Sådan bruger vi dine oplysninger
accessibility-title = Tilgængelighedserklæring

# Mit forløb, spørgsmål og ønsker, som hver side kan vise
nav-course = Mit forløb
course-title = Mit forløb
course-see = Se hele dit forløb
call-form-number = Hvilket nummer skal vi ringe på?
call-form-when = Hvornår passer det dig bedst?
call-any = Det er lige meget
call-morning = Om formiddagen
call-midday = Midt på dagen
call-afternoon = Om eftermiddagen
call-form-send = Ring til mig
call-form-close = Fortryd
contact-asked-morning = Vi prøver at ringe om formiddagen.
contact-asked-midday = Vi prøver at ringe midt på dagen.
contact-asked-afternoon = Vi prøver at ringe om eftermiddagen.
reason-order-title = Hvorfor fik du ikke booket?
reason-talk-title = Hvorfor kom du ikke?
reason-order-text = Du skulle booke en samtale senest { $day }. Det skete ikke. Vi vil gerne høre hvorfor.
reason-talk-text = Du havde en samtale { $when }. Vi fik ikke talt sammen. Vi vil gerne høre hvorfor.
reason-choose = Vælg det, der passer bedst
reason-error = Vælg en grund
reason-not_seen = Jeg har ikke set beskeden
reason-forgot = Jeg glemte det
reason-ill = Jeg var for syg
reason-no_time_suited = Ingen tid passede mig
reason-thought_booked = Jeg troede, at jeg havde booket
reason-wrong_time = Jeg tog fejl af dag, tid eller sted
reason-technical = Siden, telefonen eller videoen virkede ikke
reason-other_lawful = Jeg skulle arbejde, til samtale hos en arbejdsgiver eller til et andet møde
reason-call_me = Jeg vil hellere fortælle det i telefonen
reason-health = Du skal ikke skrive, hvad du fejler.
reason-answer-by = Svar senest { $day }. Du kan også svare bagefter.
reason-then =
  { $scheme ->
      [cash_benefit_job_ready] Din sagsbehandler læser dit svar, før kommunen bestemmer noget om din kontanthjælp. Ring til os i dag, hvis du kan. Det tæller, hvornår du kontakter os.
      [unemployment_insurance] Din sagsbehandler læser dit svar. Er du afmeldt på Jobnet, så meld dig til igen med det samme. Svaret her melder dig ikke til.
      [sickness_benefit] Din sagsbehandler læser dit svar og ser på, hvad der nu skal ske. Ingen ændrer dine sygedagpenge, før du er blevet spurgt.
     *[other] Din sagsbehandler læser dit svar og ser på, hvad der nu skal ske.
  }
reason-rather-call = Vil du hellere ringe? Ring til { $phone }.
reason-send = Send svaret
reason-sending = Sender ...
reason-failed = Vi kunne ikke sende dit svar
reason-done = Tak for dit svar
reason-done-text = Du svarede: { $reason }. Din sagsbehandler læser det og kontakter dig, hvis der er mere at tale om.
reason-done-call = Vi ringer til dig. Du kan også selv ringe på { $phone }.
reason-still-book = Du kan stadig vælge en tid selv.
withdrawn-see = Læs afgørelsen, og se, hvordan du klager

# Regler
rules-title = Regler
rules-lead = Her er de regler, der gælder for dig i dag, og hvor de står.
rules-none = Du har ikke et forløb hos os nu. Ring til os, hvis du er i tvivl.
