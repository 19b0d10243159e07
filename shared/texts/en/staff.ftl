# The staff's pages.
staff-tagline = · talks and self-booking
nav-today = Today
nav-calendar = Calendar
nav-citizens = Citizens
nav-settings = Settings
nav-staff-help = Help
staff-to-first = To the first page
not-yours-title = There is nothing here for you yet
not-yours-text = Your role has no access to this page.
not-yours-ask = Do you need access? Speak with your administrator. The menu shows the pages you have.
and = and

# I dag
today-title = Today
today-loading = Loading your day ...
today-lead = { $day }, week { $week }. { $left }
today-left = You have { $calls } and { $talks } left.
today-left-calls =
  { $n ->
      [0] no calls
      [one] 1 call
     *[other] { $n } calls
  }
today-left-talks =
  { $n ->
      [0] no talks
      [one] 1 talk
     *[other] { $n } talks
  }
today-nothing-left = You have no talks left today.
today-closed = The office is closed today: { $name }.
today-calls = Calls
today-talks = Talks
today-no-calls = No calls today.
today-no-talks = No talks today.
today-call = Call { $phone }
today-now = Now

# What became of a talk
outcome-reached = Reached
outcome-missing = Needs an answer
outcome-question = How did it go with { $name }?
outcome-correct = Correct
outcome-correct-of = { " " }the answer for { $name }
outcome-saved = Saved: { $name }, { $outcome }.
outcome-failed = We could not save the answer
call-tried = Did not answer
call-tried-saved = Saved: { $name } did not answer.
call-tried-times =
  { $n ->
      [one] Called once without an answer { $when }.
     *[other] Called { $n } times without an answer, most recently { $when }.
  }
staff-status-booked = Booked
staff-status-held = Held
staff-status-no_show = Did not come
staff-status-not_reached = Not reached
staff-status-cancelled_by_citizen = Cancelled by the citizen
staff-status-cancelled_by_office = Cancelled by us
staff-status-moved = Moved

# Tasks
tasks-title = Tasks
tasks-show = Show tasks
tasks-mine = Mine { $n }
tasks-team = The team’s { $n }
tasks-loading = Loading tasks ...
tasks-none = No tasks right now.
tasks-oldest = The oldest come first.
task-call = Call { $phone }.
task-call-morning = Preferably in the morning
task-call-midday = Preferably around noon
task-call-afternoon = Preferably in the afternoon
task-done = Done
task-finished = The task is done.
task-failed = We could not save it
task-anybody = Nobody has taken it yet
task-age =
  { $n ->
      [one] 1 day
     *[other] { $n } days
  }
task-today = today { $time }
task-due = by { $day }.
task-wishes = Suits the citizen best: { $wishes }.
task-offered = There were { $offered } then.
task-offered-one =
  { $n ->
      [one] 1 time ({ $channel })
     *[other] { $n } times ({ $channel })
  }
task-call_back = Wants to be called
task-call_back-text = We promised to call by the next working day.
task-cancelled_late = Cancelled without a new time
task-cancelled_late-text = The citizen cancelled. Find a new time together.
task-interpreter = Order an interpreter
task-interpreter-text = The talk needs an interpreter.
task-no_suitable_time = No time suited
task-no_suitable_time-text = Call, and find a time together.
task-order_expired = Deadline passed
task-order_expired-text = The citizen has not booked.
task-outcome_missing = A talk needs an answer
task-outcome_missing-text = Write how the talk went.
task-reason_answered = Has said why
task-reason_answered-text = Read the answer, and decide how to go on.
task-reason_unanswered = Has not said why
task-reason_unanswered-text = The time to answer has passed. Call and ask.
task-review_bar = Look at it again
task-review_bar-text = Decide whether the citizen should book.
task-standby_waits = Decide about a talk
task-standby_waits-text = The citizen is to be followed without contact, but has a talk. Keep it or cancel it.
task-summon = Find a time
task-summon-text = The citizen does not book. Summon them to the next talk.
task-talk_requested = Would like a talk
task-talk_requested-text = The citizen does not book. Find a time together.
task-letter_to_send = Send a letter
task-letter_to_send-text = The citizen gets letters on paper. Print the letter under Messages and send it.
task-message_failed = A message could not be sent
task-message_failed-text = See the reason under Messages. Send it again, or tell the citizen in another way.
task-message_missing = A message is missing
task-message_missing-text = Something happened that the citizen was not told. Call the citizen.
staff-wish-mornings = in the morning
staff-wish-afternoons = in the afternoon
staff-wish-later = after the last day
staff-wish-other_channel = in another way
staff-wish-own_caseworker = with their own caseworker

# Talks in words
talk-kind = { $talk }, { $minutes }.
talk-by-video = Video.
talk-room = { $room }.
talk-self = Booked it themselves.
talk-chosen = Booked it themselves.
talk-summoned = Summoned.
talk-summoned-because = Summoned: { $reason }.
talk-assisted = Booked together with you.
talk-walk-in = Came by.
talk-with-companion = Brings a companion.
talk-companion-call = Has a companion along.
talk-with-interpreter = Interpreter: { $language }.
talk-caseworker = With { $name }.
talk-moves =
  { $n ->
      [one] Moved once.
     *[other] Moved { $n } times.
  }
video-open = Open the video meeting
video-new-tab = { " " }(new tab)
video-none = The meeting has no link yet.
video-set = Set a link
video-change = Change the link
video-field = Link to the meeting
video-hint = An address that begins with https://. The citizen sees it on their page.
video-save = Save the link
video-ours = Use the municipality’s link
video-saved = The link to the meeting with { $name } is saved.
video-failed = We could not save the link

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
day-empty = No free time and no talks.
cal-day-by-day = The week day by day
cal-today = , today
cal-closed = Closing day
cal-absent = Away
cal-busy = Busy
cal-all-day = All day
cal-window = Free time
cal-window-edit = . Change or remove, { $day }
cal-gone = Removed
cal-call = call { $when }
cal-video = video
cal-meeting = meeting
cal-summoned = , summoned
cal-struck = , affected by the change
legend = How to read the calendar
legend-window = Free time
legend-booked = Booked by the citizen
legend-summoned = Summoned
legend-busy = Busy or closed
legend-struck = Affected by the change
window-own-desk = Own desk

# Publishing
publish-title = Publish free time
publish-days = Days
publish-from = From
publish-to = To
publish-weeks = Weeks
publish-one-week = Week { $first } only
publish-two-weeks = Weeks { $first } and { $last }
publish-many-weeks = Weeks { $first } to { $last } ({ $n } weeks)
publish-variants = The citizen can choose
publish-office = Office
publish-room = Room
publish-send = Publish
publish-sending = Publishing ...
publish-done =
  { $n ->
      [one] 1 stretch is published. Citizens can book now.
     *[other] { $n } stretches are published. Citizens can book now.
  }
publish-failed = We could not publish the time
publish-day-passed = Those days have passed. Choose a later day or more weeks.
preview-none = Choose days. Then you see what it gives.
preview-gives =
  { $n ->
      [0] This gives no stretches.
      [one] This gives 1 stretch and room for { $talks }.
     *[other] This gives { $n } stretches and room for { $talks }.
  }
preview-talks =
  { $n ->
      [one] about 1 talk
     *[other] about { $n } talks
  }
preview-closed =
  { $n ->
      [one] { $days } is left out. It is a closing day.
     *[other] { $days } are left out. They are closing days.
  }
preview-overlap =
  { $n ->
      [one] { $days } is left out. You already have free time there.
     *[other] { $days } are left out. You already have free time there.
  }

# Changing a window
change-title = Change { $day } { $when }
change-title-end = { $day } ends at { $now } instead of { $before }
change-title-start = { $day } begins at { $now } instead of { $before }
change-title-withdraw = Remove { $day } { $when }
change-variants = Change what the citizen can choose
change-withdraw = Remove all of it
change-nothing = You have not changed anything yet.
change-looking = Looking at what it means ...
change-save = Save
change-save-and-tell = Save, and send messages
change-saving = Saving ...
change-undo = Undo
change-done = Saved: { $day } { $when }.
change-withdrawn = Removed: { $day } { $when }.
change-failed = We could not save the change
change-unsaved = Not saved yet
change-no-talks = No talks are affected.
change-stranded =
  { $n ->
      [one] 1 talk lies outside the new time.
     *[other] { $n } talks lie outside the new time.
  }
change-stranded-all =
  { $n ->
      [one] 1 talk lies within it.
     *[other] { $n } talks lie within it.
  }
change-choose = Choose what should happen.
change-decide = Talks outside the new time
change-undecided = Choose what should happen with { $name }.
change-talk = { $when }, { $channel }. { $who }
change-left =
  { $n ->
      [0] You will have no free times left before { $day }
      [one] You will have 1 free time left before { $day }
     *[other] You will have { $n } free times left before { $day }
  }
change-waiting =
  { $n ->
      [0] None of your citizens have yet to book.
      [one] 1 of your citizens has yet to book.
     *[other] { $n } of your citizens have yet to book.
  }
change-colleagues =
  { $n ->
      [0] Your colleagues have no free times.
      [one] Your colleagues have 1 free time.
     *[other] Your colleagues have { $n } free times.
  }
change-unreachable =
  { $n ->
      [one] 1 citizen can then not get a time:
     *[other] { $n } citizens can then not get a time:
  }
change-unreachable-by = { " " }(talk by { $day })
fate-none = Choose
fate-move = Move to { $when }, { $channel }
fate-keep = Keep the time
fate-cancel-choose = Cancel, and let the citizen choose again
fate-cancel-find = Cancel, and find a new time

# Borgere
people-title = Citizens
people-loading = Loading citizens ...
people-find = Find a citizen
people-search = Search by name, phone or CPR number
people-search-go = Search
people-search-hint = Search by name, phone or CPR number. We keep a record of who searches.
people-sought = Shows those that match “{ $text }”.
people-clear = Show all again
people-show = Show
people-whose = Whose citizens
whose-mine = Mine
whose-team = My team’s
whose-everybody = Everybody in { $place }
people-everybody-asks = Search for a citizen. Then we look among everybody in the municipality.
people-caseload =
  { $n ->
      [one] You have 1 case. The norm is { $norm }.
     *[other] You have { $n } cases. The norm is { $norm }.
  }
people-found =
  { $n ->
      [0] No citizens.
      [one] Shows 1 citizen.
     *[other] Shows { $first }-{ $last } of { $n } citizens.
  }
people-order-deadline = The nearest deadlines come first.
people-order-name = Sorted by name.
people-order-course = The longest courses come first.
people-order-next_talk = The next talks come first.
people-turned-deadline = The latest deadlines come first.
people-turned-name = Sorted by name, backwards.
people-turned-course = The shortest courses come first.
people-turned-next_talk = The latest talks come first.
people-nobody = There is nobody here. Try another filter.
people-nobody-found = We found nobody. Try another spelling, or search among everybody.
people-course = { $scheme }, week { $week }
people-no-talk = None
people-no-deadline = No deadline
people-no-marks = Nothing
people-nobodys = No caseworker
people-today = Today
people-pages = Pages of citizens
page-previous = Previous
page-next = Next
page-of = Page { $page } of { $pages }
column-name = Name
column-course = Course
column-next = Next talk
column-deadline = Book by
column-marks = Notice
column-sort = . Press to sort
column-turn = . Sorted. Press to turn round
filter-all = All
filter-to_book = Yet to book
filter-due_this_week = Deadline this week
filter-deadline_passed = Deadline passed
filter-exempt = Exempt
filter-withdrawn = May not book
filter-standby = Followed without contact
filter-review_due = Look at again
filter-no_talk = No talk in 6 weeks
filter-over_26_weeks = Over 26 weeks
filter-over_52_weeks = Over 52 weeks
mark-deadline_passed = Deadline passed
mark-no_time_suited = No time suited
mark-must_book = Must book
mark-call_back = Wants to be called
mark-no_show = Did not come last time
mark-not_reached = Not reached
mark-exempt = Exempt
mark-review_due = Look at again
mark-withdrawn = May not book
mark-standby = Followed without contact
mark-interpreter = Interpreter
mark-protected_address = Protected address
mark-over_26_weeks = Over 26 weeks
mark-over_52_weeks = Over 52 weeks
staff-scheme = { $scheme ->
    [sickness_benefit] Sickness benefit
    [cash_benefit_job_ready] Cash benefit
    [unemployment_insurance] Unemployment benefit
   *[other] Another benefit
}
days-left =
  { $n ->
      [0] today
      [one] in 1 day
     *[other] in { $n } days
  }
days-ago =
  { $n ->
      [one] 1 day ago
     *[other] { $n } days ago
  }

# Borger
citizen-loading = Loading the citizen ...
citizen-lead = { $course }. CPR number { $cpr }.
citizen-closed = { $scheme }, the case was closed { $day }
citizen-no-phone = No phone number
citizen-digital-post = Gets Digital Post
citizen-paper = Gets letters on paper
citizen-writes-danish = Gets messages in Danish
citizen-writes-english = Gets messages in English
citizen-interpreter = interpreter: { $language }
citizen-yours = Your citizen
citizen-yours-since = Your citizen since { $day }
citizen-theirs-since = { $name } since { $day }
citizen-signed-in = Last signed in { $when }
citizen-never-signed-in = Has never signed in
citizen-not-found = We cannot find the citizen
citizen-not-found-text = The link may be old. Search for the citizen.
citizen-talks = Talks
citizen-no-talks = No talk is agreed.
citizen-past =
  { $n ->
      [one] 1 earlier talk. { $last }
     *[other] { $n } earlier talks. { $last }
  }
citizen-past-last = Last: { $outcome } { $day }.
staff-order-open = Must book by { $day }
staff-order-open-text = { $name } can choose a time: { $talk }.
staff-order-late = The deadline was { $day }
staff-order-late-text = { $name } has not booked: { $talk }.
staff-order-left = Deadline
staff-order-hold-by = Held by
staff-order-channels = Can choose
staff-order-no-time = No time suited
staff-order-no-verdict = Aftalt does not judge whether it affects the benefit.

# Free times
slots-loading = Loading free times ...
slots-talk-type = Talk
slots-how = How?
slots-free =
  { $n ->
      [0] no times
      [one] 1 time
     *[other] { $n } times
  }
slots-next = Next free times
slots-week = Choose a time
slots-another = Another time
slots-few = Show only the next times
slots-with = { $when } with { $name }
slots-none = No free times in { $week }.
slots-none-at-all = There are no free times up to { $day }. Publish free time, or try another form.
slots-see = See { $day }
slots-choose = Choose a time.
staff-none-before_notice = Too early to book.
staff-none-after_hold_by = After the last day for the talk.
staff-none-closed = Closed.
staff-none-no_window = No free time is published.
staff-none-channel_not_offered = Not published for this form.
staff-none-you_are_busy = The citizen has another talk.
staff-none-you_are_away = The citizen is away.
staff-none-hours_of_the_week = The citizen cannot come at these hours.
staff-none-absence = Away.
staff-none-taken = All times are taken.

# A new talk
summon-title = Summon to a talk
summon-why-reason = { $name } can book. So say why you choose the time.
summon-why-barred = { $name } does not book. So you need no reason.
summon-why-late = The deadline has passed. So you need no reason.
summon-reason = Reason
summon-reason-hint = We keep and count it.
summon-reason-none = Choose
summon-reason-missing = Choose a reason to summon.
summon-reason-urgent = The talk cannot wait
summon-reason-first_talk = It is the first talk
summon-reason-missed = Did not come or was not reached last time
summon-reason-asked = The citizen asked us to choose
summon-reason-no_time_suited = No time suited the citizen
summon-reason-together = Others take part in the talk
summon-short-urgent = cannot wait
summon-short-first_talk = first talk
summon-short-missed = did not come last time
summon-short-asked = asked us to choose
summon-short-no_time_suited = no time suited
summon-short-together = others take part
summon-letter = { $name } is told time, place and rights.
summon-send = Summon { $name }
summon-done = { $name } is summoned { $when }. The letter is with the talk.
assist-open = Book together with { $name }
assist-title = Book together with { $name }
assist-text = Talk about what suits. { $name } chooses, and you book.
assist-companion = { $name } brings a companion
assist-letter = { $name } gets a receipt and can move the time.
assist-send = Book for { $name }
assist-done = Booked together with { $name }: { $when }.
new-talk-phone = Number we call
new-talk-sending = Booking ...
new-talk-failed = The time was not booked
walk-in-open = Register that { $name } came by
walk-in-title = { $name } came by
walk-in-text = Use this when you talked without an appointment. The talk counts as held.
walk-in-in_person = Here at the office
walk-in-phone = By phone
walk-in-video = By video
walk-in-at = Began today at
walk-in-at-wrong = Write a time earlier today, e.g. 9:15.
walk-in-send = Save the talk
walk-in-done = The talk with { $name } is saved.
staff-move = Move
staff-move-title = Move the talk
staff-move-text = { $name } is told. The old time stands until the new one is secured.
staff-move-send = Move the talk
staff-moving = Moving ...
staff-move-failed = The talk is not moved
staff-moved = The talk with { $name } is moved to { $when }.
staff-cancel = Cancel
staff-cancel-title = Cancel the talk
staff-cancel-by = Who cancels?
staff-cancel-who = Choose who cancels.
staff-cancel-citizen = { $name } cancels
staff-cancel-office = We cancel
staff-cancel-reason = Reason
staff-reason-ill = Is ill
staff-reason-treatment = Must see a doctor or go to hospital
staff-reason-work = Must work
staff-reason-other = Something else
staff-cancel-text = { $name } is told. If a new time must be found, you get a task.
staff-cancel-send = Cancel the talk
staff-cancelling = Cancelling ...
staff-cancel-failed = The talk is not cancelled
staff-cancelled = The talk { $when } is cancelled.

# Letters
print = Print
letter-show = Show letter
letter-loading = Loading the letter ...
letter-envelope = The letter is in the citizen's language. Write the address on the envelope yourself. We do not keep it here.
letter-passed = The talk is no longer in the calendar
letter-passed-text = The letter shows what the citizen was told then.

# Exempting
bar-open = Exempt { $name } from booking
bar-title = Exempt from booking
bar-text = The talks go on. You summon to them.
bar-why = Why?
bar-why-hint = Choose only the ground. Never write a diagnosis.
bar-no-ground = Choose a ground.
bar-no-date = Write a date, e.g. 28.02.2027.
bar-by = Who asked for it?
bar-from = From
bar-to = To
bar-date-hint = dd.mm.yyyy
bar-to-hint = May be empty
bar-review = Look at it again
bar-review-hint = dd.mm.yyyy
bar-effect = When you save, the deadline closes. { $name } is told. { $name } can end the exemption.
bar-send = Exempt { $name }
bar-sending = Saving ...
bar-done = { $name } is exempt from booking.
bar-failed = The exemption is not saved
bar-stands-title =
  { $kind ->
      [withdrawal] May not book
      [standby] Followed without contact
     *[exemption] Exempt from booking
  }
bar-stands-text =
  { $kind ->
      [standby] No talks are agreed, and no messages are sent.
     *[other] The talks go on. Summon to them.
  }
bar-end =
  { $kind ->
      [withdrawal] Let { $name } book again
      [standby] Begin contact again
     *[exemption] End the exemption
  }
bar-end-effect =
  { $kind ->
      [standby] Then { $name } can have deadlines and talks again. Tonight we see whether a talk is due.
     *[other] Then { $name } is to book again. If a talk is missing, { $name } gets a new deadline.
  }
bar-end-yes =
  { $kind ->
      [withdrawal] Yes, { $name } books again
      [standby] Yes, begin contact now
     *[exemption] Yes, end the exemption now
  }
bar-ended =
  { $kind ->
      [withdrawal] { $name } books again.
      [standby] { $name } is no longer followed without contact.
     *[exemption] The exemption has ended. { $name } books again.
  }
bar-stands-why = Ground
bar-stands-by = Asked for by
bar-stands-days = In force
bar-stands-review = Look at again
bar-stands-decided = Decided by
bar-stands-from = From { $from }
bar-stands-from-to = { $from } to { $to }
bar-end-failed = The exemption has not ended
ground-it_skills = Difficulty with IT
ground-language = Difficulty with Danish
ground-impairment = Reduced physical, cognitive or mental ability
ground-premises = Needs special premises
ground-interpreter = Needs an interpreter
ground-workplace = The talk is at the workplace
ground-digital_post = Exempt from Digital Post
requested-citizen = { $name }
requested-representative = A party representative

# Withdrawing the right to book
withdraw-open = Withdraw the right of { $name } to book
withdraw-title = Withdraw the right to book
withdraw-text = This is a decision. The citizen must have been heard first, and you must give reasons.
withdraw-why = Why?
withdraw-ground-conduct = Bookings were moved or cancelled again and again
withdraw-ground-purpose = The talks do not serve their purpose when the citizen books
withdraw-reasons = Reasons
withdraw-reasons-hint = The citizen reads them in the decision. Write what happened, and when. Never write a diagnosis.
withdraw-no-reasons = Write the reasons.
withdraw-hearing = Day of the hearing
withdraw-hearing-hint = The day the citizen gave their view. dd.mm.yyyy
withdraw-not-heard = The citizen must be heard before you decide.
withdraw-effect = { $name } gets the decision by Digital Post and can complain. If { $name } gets letters on paper, you get a task. Open deadlines close. Agreed talks stand.
withdraw-look = Read the decision first
withdraw-looking = Writing the decision ...
withdraw-look-failed = We could not show the decision
withdraw-letter-title = This is how the decision will look
withdraw-letter-text = Read it as if you were { $name }. Press Undo to change it.
withdraw-decide = Decide, and send the decision
withdraw-failed = The decision is not saved
decision-show = Show the decision
decision-back = The citizen
decision-ended = Ended { $day }
decision-ended-text = The decision shows what the citizen was told then.
withdraw-done = { $name } may not book. The decision is on its way.

# Standby
standby-open = Follow { $name } without contact
standby-start-title = Follow without contact
standby-start-text = The citizen has chosen it. There are no deadlines, no messages and no talks. Never write a diagnosis.
standby-send = Follow { $name } without contact
standby-done = { $name } is followed without contact.
standby-failed = It is not saved

# What a change does
fates-title = Agreed talks
fate-talk = the talk { $when }
fate-known = { $channel } with { $name }. { $who }
fate-cancel_with_message = Cancel, and send a message
fate-cancel_told = Cancel. I have told the citizen myself
effect-closes = The case closes { $day }.
effect-order-closes = The deadline { $day } closes ({ $talk }).
effect-order-moves = The deadline moves to { $day } ({ $talk }).
effect-stands = These talks stay:
effect-undecided =
  { $n ->
      [one] 1 talk needs a decision. Choose what happens.
     *[other] { $n } talks need a decision. Choose what happens.
  }
effect-nothing = No deadlines and no talks are affected.

# The case
case-title = The case
case-nothing = Nothing in particular.
case-away = Away from { $from } to { $to }.
case-take-back = Not away after all
case-take-back-title = Not away { $from } to { $to } after all
case-cannot = cannot on { $weekday } { $from }-{ $to }
case-fact-employed = Has a job to come back to.
case-fact-weeks =
  { $n ->
      [one] Expected to be away for 1 week.
     *[other] Expected to be away for { $n } weeks.
  }
case-fact-category = Triage category { $n }.
case-fact-interval =
  { $n ->
      [one] Agreed: a talk every day.
     *[other] Agreed: a talk every { $n } days.
  }
case-fact-early = Asked for early follow-up { $day }.
case-fact-outside = Outside the required number of talks.
case-fact-less = Less intensive effort. Is not summoned.
case-open = Change the case
case-change-title = Change the case
case-kind = What is new?
case-kind-absence = Holiday or other absence
case-kind-absence-text = Deadlines in those days move. You do not write why the citizen is away.
case-kind-hours = Times when the citizen cannot
case-kind-hours-text = We do not offer those times. Write the times only, not why.
case-kind-facts = Facts of the case
case-kind-facts-text = They decide which talks the law asks for.
case-kind-recovery = Recovery
case-kind-recovery-text = The case closes the day after the last day of illness.
case-kind-close = Close the case
case-kind-close-text = Use it when the benefit stops for another reason.
case-kind-moved = Moved to another municipality
case-kind-moved-text = The case closes here. We send nothing to the new municipality.
case-kind-scheme = New benefit
case-kind-scheme-text = The case closes, and a new one opens. Course and caseworker carry on.
case-recovery-day = Last day of illness
case-close-day = First day without a case
case-moved-day = First day in the new municipality
case-scheme-which = New benefit
case-scheme-missing = Choose the new benefit.
case-scheme-day = First day with it
case-absence-order = The last day must be after the first.
case-weekday = Weekday
case-hours-hint = Write the times when the citizen can never come.
case-hours-line = { " " }time { $n }
case-hours-add = Add a time
case-hours-remove = Remove
case-hours-wrong = Write each time with from and to, e.g. 8:00 and 10:00.
case-employed = Has a job to come back to
case-weeks = Expected to be away in all (weeks)
case-category = Triage category (1-3)
case-interval = Agreed between the talks (days)
case-early = Asked for early follow-up on
case-outside = Outside the required number of talks
case-less = Less intensive effort (LAB section 106)
case-number = Write a number, or leave it empty.
case-done-recovery = The recovery is saved.
case-done-close = It is saved when the case closes.
case-done-scheme = The new benefit is saved.
case-done-moved = The move is saved.
case-done-absence = The absence is saved.
case-done-taken-back = The absence is taken back.
case-done-hours = The times are saved.
case-done-facts = The facts are saved.

# Orders by hand, and their evidence
staff-order-book-by = Book by
staff-order-cause = Why
order-cause-due = The law asks for the talk
order-cause-requested = The citizen asked for it
order-cause-staff = Sent by a caseworker
order-new-open = Send { $name } a deadline
order-new-title = Send { $name } a deadline
order-new-text = { $name } chooses the time. The rules decide by when to book.
order-hold-by-hint = May be empty. Then we follow the rules. dd.mm.yyyy
order-immediate = Immediate booking: to be booked today
order-immediate-text = Use it only when the talk cannot wait. The citizen should be here or on the phone.
order-new-send = Send the deadline
order-new-failed = The deadline is not sent
order-new-done = { $name } has a deadline.
order-withdraw-open = Take the deadline back
order-withdraw-title = Take the deadline back
order-withdraw-why = Why?
order-withdraw-send = Take it back
order-withdraw-failed = The deadline is not taken back
order-withdraw-done = The deadline is taken back.
order-reason-not_needed = The talk is not needed.
order-reason-mistake = The deadline was a mistake.
order-reason-agreed_otherwise = The talk is agreed in another way.
order-reason-case_changed = The case has changed.
order-status-open = Waits for the citizen to book
order-status-fulfilled = Booked
order-status-expired = The deadline has passed
order-status-lapsed = Lapsed
order-status-withdrawn = Taken back
order-step-issued = The deadline was sent.
order-step-fulfilled = The talk was booked.
order-step-reopened = The deadline opened again.
order-step-expired = The deadline passed without a booking.
order-step-lapsed = The deadline became too old.
order-step-withdrawn = The deadline was taken back.
order-step-imported = Brought in from an earlier system.
evidence-link = Evidence
evidence-loading = Loading the evidence ...
evidence-lead = All we know about the deadline. Only what happened. Nobody has judged it.
evidence-title = Evidence: { $name }
evidence-talk = Talk
evidence-status = Now
evidence-rule = Rule set
evidence-kind = Special
evidence-immediate = Had to be booked the same day
evidence-told = What we wrote
evidence-told-none = We have written nothing.
evidence-message = { $what } ({ $channel }). { $state }
evidence-happened = What happened
evidence-happened-none = Nothing has happened.
evidence-deadline = The deadline moved from { $old } to { $new }.
evidence-looked = When the citizen was here, and what was free
evidence-looked-none = The citizen has not looked for free times.
evidence-sign-ins =
  { $n ->
      [one] Signed in 1 time: { $when }.
     *[other] Signed in { $n } times, last { $when }.
  }
evidence-look =
  { $n ->
      [one] { $channel }: looked 1 time, { $first }.
     *[other] { $channel }: looked { $n } times, first { $first }, last { $last }.
  }
evidence-look-own = Only with the own caseworker.
evidence-look-interpreter = With an interpreter.
evidence-look-free =
  { $n ->
      [0] There were no free times.
      [one] There was 1 free time.
     *[other] There were { $n } free times.
  }
evidence-look-times = The first: { $times }.
evidence-no-time = Whether no time suited
evidence-no-time-none = The citizen has not said that no time suited.
evidence-asked = What we asked
evidence-asked-none = We have not asked for the reason.
evidence-now = Printed { $when }
message-order_created = Deadline to book
message-order_reminder = Reminder of the deadline
message-order_withdrawn = The deadline is taken back
message-deadline_moved = New deadline
message-deadline_changed = New deadline
message-talk_booked = Receipt for the talk
message-talk_moved = The talk is moved
message-talk_cancelled = The talk is cancelled
message-talk_reminder = Reminder of the talk
message-talk_summoned = Summons
message-talk_request_received = Receipt for asking for a talk
message-no_time_received = Receipt that no time suited
message-reason_asked = Question about the reason
message-exemption_started = Exempt
message-exemption_ended = Exemption ended
message-withdrawal_started = Decision that the citizen may not book
message-withdrawal_ended = Books again
message-case_closed = The case is closed
message-call_back_received = Receipt for asking to be called
message-contact_code = Code to confirm with
message-staff_day = The day's talks
message-staff_tasks = Open tasks
message-staff_figures = The week's figures
message-channel-digital_post = Digital Post
message-channel-letter = letter
message-channel-sms = text message
message-channel-email = email
message-sent-at = Sent { $when }.
message-state-pending = Not sent yet.
message-state-sent = Sent.
message-state-failed = Could not be sent.
message-state-superseded = Not sent: a newer one applies.
question-asked = Asked for the reason { $day }.
question-answered = Answer { $day }: { $reason }.
question-waits = To be answered by { $day }.
question-overdue = Has not answered. The last day was { $day }.
question-closed = The question no longer matters.
answer-not_seen = has not seen the message
answer-forgot = forgot
answer-ill = was too ill
answer-no_time_suited = no time suited
answer-thought_booked = thought it was booked
answer-wrong_time = mistook the day, time or place
answer-technical = it did not work
answer-other_lawful = work, a job interview or another meeting
answer-call_me = would rather tell it on the phone

# The course and the notes
history-title = Course
history-none = Nothing has happened yet.
history-by = By { $name }.
history-by-citizen = By the citizen.
history-book-by = Book by { $day }.
history-until = Until { $day }.
history-from = From { $day }.
history-corrected-to = Corrected to: { $outcome }.
history-origin-self = Booked it themselves.
history-origin-assisted = Booked together with you.
history-origin-summoned = Summoned.
history-origin-walk_in = Came by.
history-first_day = The course began
history-order_issued = Deadline to book sent
history-order_reopened = New deadline to book
history-order_expired = Deadline to book passed
history-order_withdrawn = Deadline to book closed
history-order_lapsed = Deadline to book is out of date
history-reason_asked = Asked why nothing was booked or nobody came
history-reason_answered = Has said why
history-talk_requested = Has asked for a talk
history-booked = Talk agreed
history-moved = Talk moved
history-cancelled_by_citizen = Cancelled by the citizen
history-cancelled_by_office = Cancelled by us
history-held = Talk held
history-no_show = Did not come
history-not_reached = Not reached
history-call_tried = Did not answer the phone
history-corrected = Answer corrected
history-kept = Talk kept outside free time
history-exempted = Exempt from booking
history-exemption_ended = Exemption ended
history-booking_withdrawn = Right to book withdrawn
history-withdrawal_ended = May book again
history-standby_started = Followed without contact
history-standby_ended = Contact again
history-kept_by_decision = Talk kept
history-recovered = Recovered
history-case_closed = Case closed
history-scheme_changed = New benefit
history-moved_away = Moved to another municipality
history-absence_announced = Away
history-absence_taken_back = Not away after all
history-hours_changed = New hours when the citizen cannot come
history-facts_changed = Facts of the case changed
history-call_back_asked = Asked to be called
history-no_time_suited = No time suited
notes-title = Notes
notes-none = No notes yet.
note-write = Write a note
note-hint = The citizen can ask to see it. Never write a diagnosis. Notes cannot be changed or deleted.
note-empty = Write the note first.
note-save = Save the note
note-saving = Saving ...
note-saved = The note is saved.
note-failed = The note is not saved

# Indstillinger
settings-title = Settings
settings-lead = They apply to the whole municipality.
settings-video = Link to video meetings
settings-video-hint = An address with https:// and {"{"}token{"}"}. Each meeting gets its own secret word there. If the field is empty, the caseworker sets a link.
settings-statement = Accessibility statement
settings-statement-hint = An address that begins with https://. We show it at the foot of every page.
settings-save = Save
settings-saving = Saving ...
settings-saved = The settings are saved.
settings-failed = We could not save

# Hjælp
staff-help-today = Today
staff-help-today-text = Here are today’s calls and talks. When a talk has begun, you can write how it went. Made a mistake? Press Correct. Both answers are kept.
staff-help-publish = Publish free time
staff-help-publish-text = Choose days, times and weeks in the calendar. You see what it gives before you publish. Times can be written 9, 900 or 9:00.
staff-help-change = Change or remove free time
staff-help-change-text = Press the stretch in the calendar. You see whom it affects. Choose for each talk whether it stays, is moved or cancelled. Nothing is saved before you press Save.
staff-help-find = Find a citizen
staff-help-find-text = Search by name, phone or CPR number. Choose Everybody to look in the whole municipality. We keep a record of who searches.
staff-help-summon = Summon
staff-help-summon-text = Find the citizen, and choose one of your free times. If the citizen can book, you must choose a reason. The letter is with the talk. You can print it.
staff-help-exempt = Exempt
staff-help-exempt-text = The citizen or a party representative asks for it. You choose a ground from the list, never a diagnosis. The citizen can end the exemption.
staff-help-withdraw = Withdraw the right to book
staff-help-withdraw-text = It is a decision. The citizen must have been heard, and you give reasons. You read the decision before it is sent.
staff-help-standby = Follow without contact
staff-help-standby-text = The citizen chooses it. If a talk is agreed, you first decide what happens to it.
staff-help-case = Change the case
staff-help-case-text = Here you write recovery, holiday, times when the citizen cannot, and other news. You see which deadlines and talks it affects before you save.
staff-help-evidence = Evidence
staff-help-evidence-text = When a deadline passes, you get a task. On one page you see what we wrote, what was free, and what the citizen answered. Nobody has judged it.
staff-help-settings = Settings
staff-help-settings-text = Here you set the link to video meetings and the accessibility statement.
staff-help-keys = Keyboard
staff-help-keys-text = Everything works with Tab, Enter, the space bar and the arrows. The first Tab on a page leads to its content.
staff-help-wrong = If something goes wrong
staff-help-wrong-text = What you have written stays. Press again. If you press twice, it still happens only once.

# Rules
nav-rules = Rules
staff-rules-title = Rules
staff-rules-lead = What the law says of each benefit, and what the municipality has chosen. Changes never move a deadline that was sent.
staff-rules-scheme = Benefit
staff-rules-from = Holds from { $day }.
staff-rules-in-force = Holds today
staff-rules-what = Rule
staff-rules-value = Value
staff-rules-source = Source
staff-rules-law = The law: { $value }
staff-rules-since = The municipality's choice from { $day }:
staff-rules-may = The municipality can choose:
staff-rules-decided = The municipality's choices
staff-rules-none = The municipality has chosen nothing else than the law.
staff-rules-by = ({ $name })
staff-rules-withdraw = Withdraw the choice
staff-rules-withdraw-what = Then the number of the law, or an earlier choice, holds again for new deadlines. Deadlines that are sent do not change.
staff-rules-withdraw-yes = Yes, withdraw the choice
staff-rules-withdrawn = Withdrawn
staff-rules-withdrawn-done = The choice is withdrawn.
staff-rules-form = Choose another value
staff-rules-form-lead = It holds for new deadlines. Deadlines that were sent do not change.
staff-rules-choose = Choose
staff-rules-day = Holds from
staff-rules-reason = Why
staff-rules-decide = Save the choice
staff-rules-done = The choice is saved.
staff-rules-failed = We could not save
staff-rules-value-missing = Write a value.
staff-rules-day-missing = Write a date, e.g. 1.2.2027.
staff-rules-reason-missing = Write why.
staff-help-rules = Rules
staff-help-rules-text = The rules of each benefit with their sources, and what the municipality has chosen.

# Messages
messages-title = Messages
messages-loading = Loading messages ...
messages-none = We have not sent any messages yet.
messages-all = Show all messages
messages-few = Show only the latest
sent-failed = Not sent
sent-to-citizen = To the citizen, { $channel }.
sent-to-representative = To the party representative { $name }, { $channel }.
sent-to-employee = To { $name }, { $channel }.
sent-read = Read the message
sent-print = Show the letter for printing
sent-pdf = Get the letter as a PDF
sent-waits = Waits until { $when }.
sent-soon = Will be sent shortly.
sent-tries-again = Could not be sent: { $reason }. Tries again { $when }.
sent-not = Could not be sent: { $reason }.
sent-dropped = Not sent: { $reason }.
sent-reason-passed = no longer true
sent-reason-unknown = we do not know why
sent-reason-outdated = no longer true
sent-reason-unwanted = the citizen no longer wants it there
sent-reason-unwritable = something that it must say is missing
sent-reason-not_configured = the channel is not set up
sent-reason-before_sending = it is from before we sent messages
sent-reason-standby = the citizen is followed without contact
sent-reason-settled = the citizen knows
sent-again = Send again
sent-again-done = The message will be sent again.
sent-settle = The citizen knows
sent-settle-done = Noted. The message will not be sent.

# Party representative
representatives-title = Party representative
representatives-text = A party representative gets copies of all letters. A companion never gets messages from us.
representatives-none = The citizen has no party representative.
representative-from = From { $from }. Consent { $consent }.
representative-from-to = From { $from } to { $to }. Consent { $consent }.
representative-by-post = Gets the copies by Digital Post.
representative-by-paper = Gets the copies on paper. You get a task for each letter.
representative-end = End today
representative-ended = { $name } gets no more copies.
representative-open = Add a party representative
representative-text = The citizen must have given written consent. From today the party representative gets copies of all letters. The new one takes over from any other.
representative-name = Name
representative-name-missing = Write a name.
representative-street = Street and number
representative-street-missing = Write street and number.
representative-postal-code = Postal code
representative-postal-code-missing = Write a postal code of 4 digits.
representative-town = Town
representative-town-missing = Write a town.
representative-cvr = CVR number
representative-cvr-hint = May be empty. With a CVR number the copies go by Digital Post.
representative-cvr-wrong = Write a real CVR number of 8 digits, or leave the field empty.
representative-consent = Day of the consent
representative-consent-wrong = The consent cannot be in the future.
representative-to = Last day
representative-to-wrong = The last day cannot have passed.
representative-send = Save the party representative
representative-done = { $name } now gets copies of all letters.
representative-failed = The party representative is not saved

# Sending messages
nav-sending = Sending
sending-title = Sending messages
sending-lead = Messages since { $day }, by how they are sent.
sending-nothing = No messages yet.
sending-channel = Sent as
sending-pending = Waiting
sending-sent = Sent
sending-failed = Could not be sent
sending-superseded = No longer true
sending-none-failed = All messages have gone.
sending-late =
  { $n ->
      [one] 1 message is late
     *[other] { $n } messages are late
  }
sending-late-text = They could have gone a while ago. Do they keep waiting? Then contact those who run the system.
reconciled-title = Daily check
reconciled-never = We have not compared yet. It is done every night.
reconciled-found =
  { $n ->
      [0] We looked at { $events } events { $day }. Somebody was told of all of them.
      [one] We looked at { $events } events { $day }. Nobody was told of 1 of them. There is a task.
     *[other] We looked at { $events } events { $day }. Nobody was told of { $n } of them. There is a task for each.
  }

# Texts of messages
nav-message-texts = Message texts
texts-title = Message texts
texts-lead = The municipality's own words in messages to citizens. SMS and e-mail may say only date, time and the name of the municipality.
texts-none = There are no texts to change.
texts-kind = Message
text-part-title = Title of the letter
text-part-text = First lines of the letter
text-part-short = SMS and e-mail
texts-danish = Danish
texts-english = English
texts-insert = Insert where it is to stand:
text-value-municipality = Name of the municipality
text-value-day = Day
text-value-time = Time
text-value-book_by = Book by
text-value-code = Code
texts-look = Show
texts-saved = The text is saved.
texts-back = Use the standard text again
texts-back-done = The standard text counts again.
texts-standard = See the standard text
texts-as-standard = The standard text.
texts-own = The municipality's own text.
texts-changed = Changed by { $name } { $when }.
text-fault-key = There is no such text: { $what }.
text-fault-syntax = Something between curly brackets cannot be read. Use the buttons to insert values.
text-fault-unknown = “{ $what }” is not in this message. Use the buttons.
text-fault-missing = The text must say “{ $what }”. Insert it with the button.
text-fault-long = The text is too long: { $what } characters.
text-fault-empty = Write a text, or use the standard text again.
text-fault-line-break = Write it on one line.
text-fault-control = The text has a character that cannot be seen: { $what }. Write that place again.
text-fault-html = Write without code such as { $what }.
text-fault-word = The word “{ $what }” may not stand in SMS and e-mail. It can tell something about the citizen.
text-fault-url = There may be no link: { $what }.
text-fault-email = There may be no e-mail address: { $what }.
text-fault-street = There may be no address: { $what }.
text-fault-phone = There may be no phone number: { $what }.
text-fault-cpr = There may be no CPR number.

# Demo: post
post-lead = Here you see each message as its receiver sees it. Nothing leaves the demo.
post-receiver = Whose post?
post-loading = Loading post ...
post-refresh = Fetch new post
post-none = No post yet.
post-count =
  { $n ->
      [0] No post.
      [one] 1 message.
     *[other] { $n } messages.
  }
post-to = To
post-subject = Subject
staff-help-sending = Messages
staff-help-sending-text = On the page of a citizen you see each message, when it was sent and what it says. If it could not be sent, you get a task. Citizens without Digital Post get letters on paper.
staff-help-texts = Message texts
staff-help-texts-text = Here the municipality writes its own words in messages. You see how they look before you save. SMS and e-mail may say only date, time and the name of the municipality.

## Who may see which citizen
access-title = The citizen belongs to another team
access-lead = You can open the case when you need it in your work. Say why.
access-question = Why do you need to see the case?
access-reason-contacted = The citizen has contacted me
access-reason-stands_in = I am standing in for a colleague
access-reason-supervision = I am supervising
access-reason-other = Something else
access-words = Say why in a few words
access-kept = Your reason is kept. The citizen can see that somebody opened the case. It is open to you until midnight.
access-no-reason = Choose why you need to see the case
access-no-words = Say in a few words why you need to see the case
access-failed = The case was not opened
access-open = Open the case
access-opening = Opening …
guarded-title = The citizen is protected
people-others = In other teams
people-others-text = You can open a citizen when you say why.
protection-link = Who may see the citizen?
protection-back = Back to the citizen
protection-title = Who may see { $name }?
protection-lead-open = Everybody in the team can see the citizen. Protect them if only a few may.
protection-lead-guarded = Only the citizen's caseworker and those you choose here can see the citizen.
protection-lead-address = The address is protected. So only the citizen's caseworker and those you choose here can see the citizen.
protection-ground = Shall the citizen be protected?
protection-ground-none = No
protection-ground-relative = Yes, somebody who works here is family or close to them
protection-ground-protected = Yes, name and address are protected
protection-ground-other = Yes, for another reason
protection-named = Who else may see the citizen?
protection-named-hint = { $name } is the citizen's caseworker and can always see them.
protection-saved = It is saved and holds from now on.
protection-failed = It was not saved
protection-since = { $name } decided it { $when }.

# A session that ends soon, and one's own sessions.
ending-title = You will soon be logged out
ending-text = You will be logged out at { $time } if you do nothing.
ending-last = You will be logged out at { $time }. Save what you are doing. Then log in again.
ending-stay = Stay logged in
sessions-title = Where you are logged in
sessions-this = Here, since { $moment }
sessions-other = Somewhere else, since { $moment }
sessions-end = Log out everywhere else
sessions-ended = You are logged out everywhere else

# Spot checks
nav-audit = Spot checks
audit-title = Spot checks
audit-lead = Here you check that employees have a reason to see citizens' information.
audit-checks = Spot checks
audit-draw-text = A spot check is { $count } looks from { $from } to { $to }. They are chosen by chance. Your own looks are not among them.
audit-draw = Draw a spot check
audit-draw-failed = We could not draw a spot check
audit-none = There are no spot checks yet.
audit-back = To spot checks
audit-check-of = Spot check of { $day }
audit-pool = { $n ->
    [one] { $drawn } looks out of 1 from { $from } to { $to }. Drawn by { $name }.
   *[other] { $drawn } looks out of { $n } from { $from } to { $to }. Drawn by { $name }.
}
audit-waiting = { $n ->
    [one] 1 look has no answer yet.
   *[other] { $n } looks have no answer yet.
}
audit-follow-ups = { $n ->
    [one] 1 has to be followed up.
   *[other] { $n } have to be followed up.
}
audit-signed = Signed.
audit-look = { $number }. { $name }
audit-whose = { $n ->
    [one] The look showed 1 citizen: { $letters }
   *[other] The look showed { $n } citizens. One of them: { $letters }
}
tie-own = The employee's own citizen.
tie-team = A citizen of the employee's team.
tie-neither = Neither the employee's own citizen nor the team's.
audit-verdict = Is the look in order?
verdict-in_order = In order
verdict-follow_up = Has to be followed up
audit-verdict-empty = Choose whether the look is in order.
audit-note = Note
audit-note-hint = Write briefly. Write no names of citizens and nothing about illness.
audit-note-empty = Write what you have found.
audit-judge = Save answer
audit-correct = Correct answer
audit-judged = The answer to look { $number } is saved.
audit-failed = We could not save it
audit-sign-title = Sign the spot check
audit-sign-note = A note about it all (can be left out)
audit-sign = Sign
audit-signed-now = The spot check is signed.
audit-signed-by = Signed by { $name } { $day }

# Unusual days
alarms-title = Unusual days
alarms-none = There are no unusual days to look into.
alarms-settled = You have looked into these
alarm-many_searches = { $n } searches in a day. Usually it is { $usual }.
alarm-many_citizens = Saw { $n } citizens in a day. Usually it is { $usual }.
alarm-outside_team = Opened { $n } citizens who are not in the employee's team.
alarm-colleague = { $n ->
    [one] Opened 1 citizen who has the same name as a colleague.
   *[other] Opened { $n } citizens who have the same name as a colleague.
}
alarm-note = What have you found?
alarm-settle = Save that you have looked into it
alarm-saved = It is saved.

# Name and CPR number
identity-title = Name and CPR number
identity-text = { $name }, CPR number { $cpr }.
identity-earlier = { $cpr } from { $from } to { $to }. { $reason }.
identity-open = Correct name or CPR number
identity-export = Print all that we have about the citizen
identity-name = Name
identity-name-missing = Write a name.
identity-cpr = New CPR number
identity-cpr-hint = Leave it empty if the number is right. The old number is kept with its dates.
identity-reason = Why do you correct it?
identity-reason-missing = Choose why you correct it.
identity-reason-new_number = The citizen has a new CPR number
identity-reason-new_name = The citizen has a new name
identity-reason-mistake = It was written down wrongly
identity-send = Correct
identity-done = It is corrected.
identity-failed = It is not corrected

# Retention
retention-title = Retention
retention-link = How long do we keep data?
retention-lead = Here the municipality says how long anything is kept. Each night what is too old is deleted. As long as the citizen has a case, nothing of it is deleted.
retention-history = What citizens see of their course
retention-message_texts = The words of messages
retention-notes = Notes
retention-search_logs = Times that citizens were shown
retention-pseudonymise = Name, CPR number and all else about the person
retention-one_off_phones = Phone numbers for one talk
retention-contact_codes = Codes for phone and e-mail
retention-sessions = When somebody was signed in
retention-idempotency_keys = Copies of answers of the system
retention-audit_trail = Who has seen and changed what
retention-bounds = { $unit ->
    [months] Months
   *[days] Days
  }, from { $least } to { $most }. Without a choice: { $standard }.
retention-start-case_closed = Counted from the day on which the citizen's last case closed.
retention-start-itself = Counted from its own day.
retention-source = Source: { $source } ({ $certainty }).
retention-certainty-stated = it says so
retention-certainty-inferred = it follows from it
retention-certainty-unverified = not yet looked up
retention-due =
  { $n ->
      [0] Tonight nothing is deleted.
      [one] Tonight 1 is deleted.
     *[other] Tonight { $n } are deleted.
  }
retention-wrong = Write a number from { $least } to { $most }.
retention-saved = Saved. It counts from the next night.
retention-failed = The numbers are not saved
retention-runs = The latest nights
retention-no-runs = Nothing has been deleted yet.
retention-nothing = Nothing was too old.
retention-run-failed =
  { $n ->
      [one] It failed for 1 citizen. It is tried again.
     *[other] It failed for { $n } citizens. It is tried again.
  }
