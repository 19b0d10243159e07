# The staff's pages.
staff-tagline = · talks and self-booking
nav-calendar = Calendar

# The week
week-title = Calendar
week-loading = Loading the week ...
week-lead = { $windows } { $talks } { $calls }
week-windows =
  { $n ->
      [0] No free time.
      [one] 1 stretch of free time.
     *[other] { $n } stretches of free time.
  }
week-talks =
  { $n ->
      [0] No talks.
      [one] 1 talk.
     *[other] { $n } talks.
  }
week-calls =
  { $n ->
      [0] No calls.
      [one] 1 call.
     *[other] { $n } calls.
  }
week-status = Week { $week }: { $lead }
week-to-publish = Publish free time
day-closed = Closed.
day-empty = No free time and no talks.
day-windows = Free time
day-talks = Talks
day-calls = Calls
window-own-desk = Own desk
window-change = Change
talk-room = { $room }.
talk-self = Booked it themselves.
talk-summoned = Summoned.
talk-assisted = Booked together with you.
talk-walk-in = Came by.
talk-with-companion = Brings a companion.
talk-companion-call = Has a companion along.
talk-with-interpreter = Interpreter: { $language }.
talk-moves =
  { $n ->
      [one] Has moved the time once.
     *[other] Has moved the time { $n } times.
  }
talk-minutes = { $minutes }.
staff-status-booked = Booked
staff-status-held = Held
staff-status-no_show = Did not come
staff-status-not_reached = Not reached
staff-status-cancelled_by_citizen = Cancelled by the citizen
staff-status-cancelled_by_office = Cancelled by us
staff-status-moved = Moved

# Publishing
publish-title = Publish free time
publish-day = Day
publish-from = From
publish-to = To
publish-variants = The citizen can choose
publish-variant = { $talk }, { $channel }, { $minutes }
publish-office = Office
publish-room = Room
publish-send = Publish
publish-sending = Publishing ...
publish-done = Published: { $when }. Citizens can book now.
publish-failed = We could not publish the time

# Changing a window
change-save = Save
change-saving = Saving ...
change-undo = Undo
change-done = Saved: { $when }.
change-failed = We could not save the change
change-unsaved = Not saved yet
change-stranded =
  { $n ->
      [one] 1 talk lies outside the new time
     *[other] { $n } talks lie outside the new time
  }
change-keep = Keep the talk with { $name }, { $when }
change-decide = Talks outside the new time
change-keep-all = Tick each talk that stays. Then you can save. If a talk should not stay, undo, and speak with the citizen first.
