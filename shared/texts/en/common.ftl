# Words that pages, problems and messages share; then the frame of every page and the states it can be in.
weekday-1 = Monday
weekday-2 = Tuesday
weekday-3 = Wednesday
weekday-4 = Thursday
weekday-5 = Friday
weekday-6 = Saturday
weekday-7 = Sunday
month-1 = January
month-2 = February
month-3 = March
month-4 = April
month-5 = May
month-6 = June
month-7 = July
month-8 = August
month-9 = September
month-10 = October
month-11 = November
month-12 = December
date-long = { $weekday } { $day } { $month }
date-short = { $day } { $month }

site-name = Aftalt
demo-bar = Demo. All names, numbers and addresses are invented.
demo-post = Demo: post
skip-link = Go to the content
main-menu = Main menu
menu = Menu
menu-close = Close menu
close = Close
language-failed = We could not change the language
language-choose = Choose language
authority = Authority
user = User
sign-out = Log out
call-us-label = Call us:
to-top = To the top
about-page = About this site
title = { $page } · Aftalt · { $municipality }
title-plain = { $page } · Aftalt

loading = Loading ...
try-again = Try again
error-mark = Error
error-prefix = Error:
form-errors =
  { $n ->
      [one] We need one more thing
     *[other] We need { $n } more things
  }
warning-mark = Warning
info-mark = Information
success-mark = Success

failed-title = We could not load the page
failed-text = Try again in a moment. What you have written is still here.
failed-call = You can also call us on { $phone }.
offline-title = You are not connected to the internet
offline-text = Your answers are still here. Try again when you are connected.
signed-out-title = You are logged out
signed-out-text = Log in again. Then you continue where you left off.
signed-out-link = Log in
not-found-title = The page does not exist
not-found-text = The link may be old.
refused-title = You cannot do this now

week = Week { $week }
week-previous = Previous week
week-next = Next week
week-span-month = { $from }-{ $to }
week-span = { $from } - { $to }
clock-at = at{ "\u00A0" }{ $from }
clock-span = { $from }-{ $to }
clock-between = between { $from } and { $to }
minutes =
  { $n ->
      [one] 1 minute
     *[other] { $n } minutes
  }
no = No
yes = Yes

channel-in_person = In person
channel-phone = Phone
channel-video = Video

talk-type-follow-up = Follow-up
talk-type-first-follow-up = First talk
talk-type-workplace = Talk at the workplace
talk-type-first-job = First job talk
talk-type-job = Job talk
talk-type-joint = Joint talk

interpreter-arabic = Arabic
interpreter-polish = Polish
interpreter-romanian = Romanian
interpreter-turkish = Turkish
interpreter-ukrainian = Ukrainian
interpreter-other = another language

# Entry of the demonstration
entry-title = Try Aftalt
entry-lead = Here citizens book their own talks with the municipality. Choose who you want to be.
entry-citizens = Try as a citizen
entry-staff = Try as a caseworker
entry-text-must_book = There is a deadline, and there are free times.
entry-text-booked = Has already booked. Can move the talk or cancel it.
entry-text-deadline_today = The deadline to book is today.
entry-text-needs_interpreter = Needs an interpreter. That makes the talk longer.
entry-text-deadline_passed = The deadline has passed. The caseworker finds a time.
entry-text-exempt = Is exempt from booking. Has been summoned to a talk.
entry-text-withdrawn = May not book. The municipality has decided it.
entry-text-standby = Is followed without contact. Has nothing to book.
entry-text-video = Has booked a talk by video.
entry-text-caseworker = Publishes free time and sees the week.
entry-text-team_leader = Leads a team, and has talks of their own.
entry-text-administrator = Sets Aftalt up. Sees no citizens.
entry-text-auditor = Checks who sees what.
entry-loading = Loading people ...

# In other people's calendars: nothing that tells why.
calendar-title = Appointment with { $municipality }
calendar-place = See Aftalt
calendar-own-title = Talk: { $channel }, { $minutes } min.
feed-title = Talks in your own calendar
feed-text = With a link your calendar fetches the talks by itself. Whoever has the link can see when you have a talk, but not why. If you make a new link, the old one stops working.
feed-make = Make a link
feed-close = Close the link
feed-made = The link is made
feed-closed = The link works no more
feed-copy = Copy it now and put it into your calendar. We show it only this once.
