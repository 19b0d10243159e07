# Words that pages, problems and messages share; then the frame of every page and the states it can be in.
weekday-1 = mandag
weekday-2 = tirsdag
weekday-3 = onsdag
weekday-4 = torsdag
weekday-5 = fredag
weekday-6 = lørdag
weekday-7 = søndag
month-1 = januar
month-2 = februar
month-3 = marts
month-4 = april
month-5 = maj
month-6 = juni
month-7 = juli
month-8 = august
month-9 = september
month-10 = oktober
month-11 = november
month-12 = december
date-long = { $weekday } den { $day }. { $month }
date-short = { $day }. { $month }

site-name = Aftalt
demo-bar = Demo. Alle navne, numre og adresser er opdigtede.
demo-post = Demo: post
skip-link = Gå til sidens indhold
main-menu = Hovedmenu
menu = Menu
menu-close = Luk menu
close = Luk
language-choose = Vælg sprog
language-failed = Vi kunne ikke skifte sprog
authority = Myndighed
user = Bruger
sign-out = Log af
call-us-label = Ring til os:
to-top = Til toppen
about-page = Om siden
title = { $page } · Aftalt · { $municipality }
title-plain = { $page } · Aftalt

loading = Henter ...
try-again = Prøv igen
error-mark = Fejl
error-prefix = Fejl:
form-errors =
  { $n ->
      [one] Vi mangler én ting
     *[other] Vi mangler { $n } ting
  }
warning-mark = Advarsel
info-mark = Information
success-mark = Succes

failed-title = Vi kunne ikke hente siden
failed-text = Prøv igen om lidt. Det, du har skrevet, er her stadig.
failed-call = Du kan også ringe til os på { $phone }.
offline-title = Du har ikke forbindelse til nettet
offline-text = Dine svar er her stadig. Tryk igen, når du har net.
signed-out-title = Du er logget af
signed-out-text = Log ind igen. Så fortsætter du, hvor du slap.
signed-out-link = Log ind
not-found-title = Siden findes ikke
not-found-text = Måske er linket gammelt.
refused-title = Det kan du ikke gøre nu

week = Uge { $week }
week-previous = Forrige uge
week-next = Næste uge
week-span-month = { $from }.-{ $to }
week-span = { $from } - { $to }
clock-at = kl.{ "\u00A0" }{ $from }
clock-span = kl.{ "\u00A0" }{ $from }-{ $to }
clock-between = mellem { $from } og { $to }
minutes =
  { $n ->
      [one] 1 minut
     *[other] { $n } minutter
  }
no = Nej
yes = Ja

channel-in_person = Møde
channel-phone = Telefon
channel-video = Video

talk-type-follow-up = Opfølgning
talk-type-first-follow-up = Første samtale
talk-type-workplace = Samtale på arbejdspladsen
talk-type-first-job = Første jobsamtale
talk-type-job = Jobsamtale
talk-type-joint = Fællessamtale

interpreter-arabic = arabisk
interpreter-polish = polsk
interpreter-romanian = rumænsk
interpreter-turkish = tyrkisk
interpreter-ukrainian = ukrainsk
interpreter-other = et andet sprog

# Entry of the demonstration
entry-title = Prøv Aftalt
entry-lead = Her booker borgere selv deres samtaler med kommunen. Vælg, hvem du vil være.
entry-citizens = Prøv som borger
entry-staff = Prøv som sagsbehandler
entry-text-must_book = Der er en frist, og der er ledige tider.
entry-text-booked = Har allerede booket. Kan flytte samtalen eller melde afbud.
entry-text-deadline_today = Fristen for at booke er i dag.
entry-text-needs_interpreter = Har brug for tolk. Så er samtalen længere.
entry-text-deadline_passed = Fristen er gået. Sagsbehandleren finder en tid.
entry-text-exempt = Er fritaget for at booke. Er indkaldt til en samtale.
entry-text-withdrawn = Må ikke booke selv. Kommunen har truffet en afgørelse.
entry-text-standby = Følges uden kontakt. Skal ikke booke noget.
entry-text-video = Har booket en samtale på video.
entry-text-caseworker = Udgiver ledig tid og ser sin uge.
entry-text-team_leader = Leder et team, og har også egne samtaler.
entry-text-administrator = Sætter Aftalt op. Ser ingen borgere.
entry-text-auditor = Tjekker, hvem der ser hvad.
entry-loading = Henter personer ...

# In other people's calendars: nothing that tells why.
calendar-title = Aftale med { $municipality }
calendar-place = Se Aftalt
calendar-own-title = Samtale: { $channel }, { $minutes } min.
feed-title = Samtaler i din egen kalender
feed-text = Med et link henter din kalender selv samtalerne. Den, der har linket, kan se, hvornår du har en samtale, men ikke hvorfor. Laver du et nyt link, virker det gamle ikke mere.
feed-make = Lav et link
feed-close = Luk linket
feed-made = Linket er lavet
feed-closed = Linket virker ikke mere
feed-copy = Kopiér det nu, og sæt det ind i din kalender. Vi viser det kun denne ene gang.
