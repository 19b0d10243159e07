# The staff's pages.
staff-tagline = · samtaler og selvbooking
nav-calendar = Kalender

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
day-closed = Lukket.
day-empty = Ingen ledig tid og ingen samtaler.
day-windows = Ledig tid
day-talks = Samtaler
day-calls = Opkald
window-own-desk = Eget skrivebord
window-change = Ret
talk-room = { $room }.
talk-self = Har selv booket.
talk-summoned = Indkaldt.
talk-assisted = Booket sammen med jer.
talk-walk-in = Henvendte sig selv.
talk-with-companion = Kommer med bisidder.
talk-companion-call = Har bisidder med.
talk-with-interpreter = Tolk: { $language }.
talk-moves =
  { $n ->
      [one] Har flyttet tiden 1 gang.
     *[other] Har flyttet tiden { $n } gange.
  }
talk-minutes = { $minutes }.
staff-status-booked = Booket
staff-status-held = Holdt
staff-status-no_show = Kom ikke
staff-status-not_reached = Ikke truffet
staff-status-cancelled_by_citizen = Afbud
staff-status-cancelled_by_office = Aflyst
staff-status-moved = Flyttet

# Publishing
publish-title = Udgiv ledig tid
publish-day = Dag
publish-from = Fra
publish-to = Til
publish-variants = Borgeren kan vælge
publish-variant = { $talk }, { $channel }, { $minutes }
publish-office = Kontor
publish-room = Lokale
publish-send = Udgiv
publish-sending = Udgiver ...
publish-done = Udgivet: { $when }. Borgerne kan booke nu.
publish-failed = Vi kunne ikke udgive tiden

# Changing a window
change-save = Gem
change-saving = Gemmer ...
change-undo = Fortryd
change-done = Gemt: { $when }.
change-failed = Vi kunne ikke gemme ændringen
change-unsaved = Ikke gemt endnu
change-stranded =
  { $n ->
      [one] 1 samtale ligger uden for den nye tid
     *[other] { $n } samtaler ligger uden for den nye tid
  }
change-keep = Behold samtalen med { $name }, { $when }
change-decide = Samtaler uden for den nye tid
change-keep-all = Sæt kryds ved hver samtale, der bliver. Så kan du gemme. Skal en samtale ikke blive, så fortryd, og tal med borgeren først.
