# Overblik: is it working?
nav-overview = Overview
overview-loading = Fetching the figures ...
overview-file = Download all figures (CSV)
overview-from-start = Show the overview from the start
overview-empty = There are no figures yet.
overview-empty-text = We count every night. Come back tomorrow, and the first figures are here.
overview-filters = Choose figures
overview-period = Period
overview-team = Team
overview-scheme = Benefit
overview-all-teams = All teams
overview-all-schemes = All benefits
overview-reaches = Counted up to and including { $day }.
overview-key = The main figures
overview-questions = Questions on this page
overview-booking = Do more people book themselves?
overview-falling = Does anyone fall through the net?
overview-room = Do we have room?
overview-published = Figures from others
overview-published-text = These are the last ones we know. They are not from this year. Use them as a rough guide.
overview-small = We do not show groups under { $n }. So nobody can recognise a citizen.
overview-lead-none = There are no agreed talks in the period.
overview-lead-more = { $scheme }: More people book themselves. It is { $now }, against { $then } the year before.
overview-lead-fewer = { $scheme }: Fewer people book themselves. It is { $now }, against { $then } the year before.
overview-lead-same = { $scheme }: As many people book themselves as the year before. It is { $now }.
overview-lead-first = { $scheme }: { $now } book themselves.
overview-lead-target = The target is { $target }.
overview-lead-silent =
  { $n ->
      [0] No case has been without a talk for { $weeks } weeks.
      [one] 1 case has been without a talk for { $weeks } weeks.
     *[other] { $n } cases have been without a talk for { $weeks } weeks.
  }
overview-lead-silent-about = { $n } cases have been without a talk for { $weeks } weeks.
overview-half =
  { $n ->
      [0] Half of them book the same day
      [one] Half of them book within 1 day
     *[other] Half of them book within { $n } days
  }
overview-split = Self-booked { $self }. Summoned { $summoned }

key-order = From deadline to booking
key-no-show = Did not come
key-continuity = With own caseworker
key-reached = Reached at the first call
key-silent = No talk for { $weeks } weeks
key-tasks = Tasks older than 3 days

# Numbers
figure-percent = { $n }%
figure-few = under { $n }
figure-withheld = not shown
figure-at-least = at least { $n }
figure-of = { $part } of { $whole }
figure-weeks-mean = { $n } weeks
figure-days-mean = { $n } days
figure-days =
  { $n ->
      [one] 1 day
     *[other] { $n } days
  }
figure-weeks =
  { $n ->
      [one] 1 week
     *[other] { $n } weeks
  }
figure-cases =
  { $n ->
      [one] 1 case
     *[other] { $n } cases
  }
figure-hour = { $from }:00-{ $to }:00

# Every figure
figure-chart = Chart
figure-table = Table
figure-how = How we count
figure-caption = { $title } { $period }
figure-target = Target
figure-target-of = target { $target }
figure-year-before = The year before
figure-nothing = There is nothing to count in the period.
figure-no-cases = There are no open cases.
figure-too-few = There are under { $n }. So we do not show the number.
colour-green = green
colour-yellow = yellow
colour-red = red
column-scheme = Benefit
column-self = Self-booked
column-talks = Talks
column-last-year = The year before
column-target = Target
column-nation = The country, last known figure
column-month = Month
column-team = Team
column-moved-summoned = Moved ones count as summoned
column-moved-self = Moved ones count as self-booked
column-assisted = Booked together with us
column-days = Days
column-weeks = Weeks
column-count = Count
column-half = Half within
column-mean = Average
column-hour = Time
column-open = Open cases
column-silent = Without a talk
column-share = Share
column-of = Numbers
column-over-26 = Over 26 weeks
column-over-52 = Over 52 weeks
column-task = Task
column-over-three-days = Over 3 days
column-what = What
column-all = All
column-self-booked = Self-booked
column-summoned = Summoned
column-exempt = Exempt
column-withdrawn = May not book
column-standby = Followed without contact
column-reason = Reason
column-caseworker = Caseworker
column-cases = Cases
column-against-norm = Above or below the norm
column-form = Form
column-whose = Whose figure
column-number = Figure
column-date = From
column-source = Source

# Do more people book themselves?
figure-self = How many book themselves?
figure-self-none = There are no agreed talks in the period.
figure-self-nation = The whole country, last known figure
figure-self-one = { $scheme }: { $share } book themselves, { $of } talks.
figure-self-missing =
  { $n ->
      [0] The target is reached.
      [one] 1 point is missing to the target.
     *[other] { $n } points are missing to the target.
  }
figure-self-reached =
  { $n ->
      [0] None of { $of } benefits has reached its target yet.
     *[other] { $n } of { $of } benefits have reached their target.
  }
figure-self-above =
  { $n ->
      [0] None is above the last known figure of the country.
     *[other] { $n } of { $of } are above the last known figure of the country.
  }
figure-self-reached-all = All benefits have reached their target.
figure-self-above-all = All are above the last known figure of the country.
figure-self-colours = { $scheme }: Green is above { $green }. Yellow is from { $yellow }. Red is below that.
figure-months = { $scheme } month by month
figure-months-both = In { $month } it was { $now }. The year before it was { $then }.
figure-months-now = In { $month } it was { $now }.
figure-moves = When we move a talk
figure-moves-text = If we have moved the talk, we count it as summoned. Here are both ways to count.
figure-teams = Team by team
figure-teams-text = The share that book themselves in each team.
figure-spread = Half of them are within { $median }. The average is { $mean }.
figure-spread-longest = It is longest for { $scheme }: half of them are within { $median }.
figure-hours-text = { $share } book outside 8-16 o'clock. That is { $of } bookings.
figure-hours-inside = 8-16 o'clock
figure-hours-outside = Outside 8-16 o'clock
figure-bars = Who does not book?
figure-bars-text = { $scheme }: { $share } are exempt, { $of } citizens.
figure-summons-text = { $of } of the summoned could have booked. That is { $share }.
figure-summons-zero =
  { $n ->
      [one] The one we summoned could not have booked.
     *[other] None of the { $n } summoned could have booked.
  }
figure-summons-none = Nobody was summoned in the period.

# Does nobody fall on the floor?
figure-silent = No talk for { $weeks } weeks
figure-silent-none = Every case has had a talk within { $weeks } weeks, or one is agreed.
figure-silent-text = { $n } cases have had no talk for { $weeks } weeks, and none is agreed.
figure-long = Long cases
figure-long-text = Over 26 weeks: { $half }. Over 52 weeks: { $year }.
figure-outcomes = Talks that did not go as agreed
figure-outcomes-text = Of those who booked themselves { $self } did not come. Of the summoned it was { $summoned }.
figure-outcomes-all = { $share } did not come to the agreed talk.
figure-tasks = Tasks that wait
figure-tasks-text =
  { $n ->
      [0] No tasks wait.
      [one] 1 task waits. Over 3 days old: { $old }.
     *[other] { $n } tasks wait. { $old } are over 3 days old.
  }
tasks-age-today = Today
tasks-age-three = 1-3 days
tasks-age-week = 4-7 days
tasks-age-older = Over 7
tasks-all = All

# Do we have room?
figure-caseload-text =
  { $n ->
      [one] { $cases } cases are with 1 caseworker.
     *[other] { $cases } cases are with { $n } caseworkers. The average is { $mean }.
  }
figure-caseload-over =
  { $n ->
      [0] Nobody has more than the norm of { $norm }.
      [one] 1 has more than the norm of { $norm }.
     *[other] { $n } have more than the norm of { $norm }.
  }
figure-caseload-nobody =
  { $n ->
      [one] 1 case has no caseworker.
     *[other] { $n } cases have no caseworker.
  }
figure-caseload-seen = Everybody in the team can see the same figures.
figure-within-norm = Within the norm
figure-over-norm = Over the norm
figure-norm = Norm { $norm }
figure-more-in-table = The { $n } with the most cases. The others are in the table.
norm-over = { $n } above
norm-on = on the norm
norm-under = { $n } below
figure-searches-text = { $of } times a citizen looked for a time and found none. That is { $share }. No time suited: { $unsuited }.
searches-found = Found times
searches-none = Found none
figure-channels-text = { $share } were by phone or video.
figure-channels-nation = In the whole country it was { $share } in { $date }.
figure-by-phone-or-video = phone and video
figure-contact = The same caseworker, and an answer to our calls
figure-contact-text = { $own } talked with their own caseworker. We reached { $reached } by phone, and { $first } answered at once.

# What each figure is called
figure-name-self_booked = Self-booked talks
figure-name-self_booked_before_moves = Self-booked, also where we moved it
figure-name-assisted = Booked together with us
figure-name-channel = How we talked
figure-name-no_show = Did not come
figure-name-not_reached = Not reached
figure-name-cancelled_by_citizen = Cancelled by the citizen
figure-name-cancelled_by_office = Cancelled by us
figure-name-moved_by_citizen = Moved by the citizen
figure-name-moved_by_office = Moved by us
figure-name-order_to_booking = From deadline to booking
figure-name-first_talk = From the first day to the first talk
figure-name-booking_hour = At which time of day do they book?
figure-name-continuity = With own caseworker
figure-name-calls_reached = Reached by phone
figure-name-calls_first = Reached at the first call
figure-name-exemption = Exempt from booking
figure-name-withdrawal = May not book themselves
figure-name-standby = Followed without contact
figure-name-summons = Summoned who could have booked
figure-name-search_without_time = Was there a time?
figure-name-no_time_suited = No time suited
figure-name-tasks = Tasks that wait
figure-name-caseload = Cases of each caseworker
figure-name-open_cases = Open cases
figure-name-over_26_weeks = Cases over 26 weeks
figure-name-over_52_weeks = Cases over 52 weeks
figure-name-without_talk = Cases without a talk
figure-name-case_age = How old the open cases are
figure-name-case_length = How long cases lasted

# How each figure is counted
figure-how-self_booked = We divide the self-booked talks by the self-booked and the summoned ones. We count talks whose time has come. Cancelled talks and talks without an appointment do not count. If we have moved a talk, it counts as summoned.
figure-how-self_booked_before_moves = The other way, a talk still counts as self-booked though we have moved it.
figure-how-assisted = Booked together with us: The citizen chose the time, and we typed it.
figure-how-channel = We count the talks that were held, and how they were held.
figure-how-no_show = Did not come: We divide by the agreed talks that were neither cancelled nor moved.
figure-how-not_reached = Not reached: We called, but did not reach the citizen. We divide by the agreed calls.
figure-how-cancelled_by_citizen = Cancelled by the citizen: We divide by the agreed talks that were not moved.
figure-how-cancelled_by_office = Cancelled by us: We divide by the agreed talks that were not moved.
figure-how-moved_by_citizen = Moved by the citizen: We divide by all agreed times. If the citizen moves twice, it counts twice.
figure-how-moved_by_office = Moved by us: We chose another time. We divide by all agreed times.
figure-how-order_to_booking = We count the days from when the citizen gets their deadline until they first choose a time, alone or together with us.
figure-how-first_talk = We count the days from the first day of the case to the first talk. For sickness benefit it is the first day of absence.
figure-how-booking_hour = We look at the time of day at which the citizen chose a time themselves.
figure-how-continuity = We look at the talks that were held. Was it with whoever had the citizen's case that day?
figure-how-calls_reached = We look at the agreed calls. Did we reach the citizen?
figure-how-calls_first = At the first call: Nobody pressed "Did not answer" before the talk was held. A call in vain that nobody writes down cannot be counted.
figure-how-exemption = Exempt: Citizens who are exempt from booking, of all with an open case. We look at the last day of the period.
figure-how-withdrawal = May not book: Citizens who have lost the right to book.
figure-how-standby = Followed without contact: Citizens who have chosen to be followed without contact.
figure-how-summons = We look at everybody we have summoned. Who was not exempt, had not lost the right to book and had not let a deadline pass? A talk that we only moved does not count.
figure-how-search_without_time = We count each time a citizen looks for a time and finds none. The same deadline and the same way of looking count once.
figure-how-no_time_suited = No time suited: The citizen wrote to us that none of the times suited.
figure-how-tasks = We count the tasks as they are right now. A task is as old as the days since it came.
figure-how-caseload = We count the open cases as they are today. The municipality has chosen the norm.
figure-how-open_cases = We count the open cases on the last day of the period.
figure-how-over_26_weeks = Over 26 weeks: The first day of the case is more than 26 weeks ago.
figure-how-over_52_weeks = Over 52 weeks: The first day of the case is more than 52 weeks ago. They are among those over 26 weeks, too.
figure-how-without_talk = Nobody has talked for { $weeks } weeks, and no talk is agreed. Cases that are followed without contact do not count. The municipality chooses the number of weeks.
figure-how-case_age = We count the weeks from the first day of the case to the last day of the period.
figure-how-case_length = We look at the cases that were closed in the period, and count the weeks from their first day.

# The rows behind a number
figure-rows-without_talk = See the cases
figure-rows-over_26_weeks = See cases over 26 weeks
figure-rows-over_52_weeks = See cases over 52 weeks
figure-rows-without_caseworker = See cases without a caseworker
figure-rows-tasks = See the tasks
figure-rows-expired_orders = See deadlines that have passed
figure-rows-no_shows = See those who did not come
figure-rows-not_reached = See those we did not reach
figure-rows-summons = See the summoned
rows-back = Overview
rows-without_talk = Cases without a talk
rows-without_talk-text = Nobody has talked for long, and no talk is agreed. The list is from today. The longest stand first.
rows-over_26_weeks = Cases over 26 weeks
rows-over_26_weeks-text = The list is from today. The oldest stand first.
rows-over_52_weeks = Cases over 52 weeks
rows-over_52_weeks-text = The list is from today. The oldest stand first.
rows-without_caseworker = Cases without a caseworker
rows-without_caseworker-text = The cases have no caseworker. The list is from today. The oldest stand first.
rows-tasks = Tasks that wait
rows-tasks-text = The oldest stand first.
rows-expired_orders = Deadlines that have passed
rows-expired_orders-text = The citizen has not booked. The oldest stand first.
rows-no_shows = Did not come
rows-no_shows-text = The citizen did not come to the talk. The newest stand first.
rows-not_reached = Not reached
rows-not_reached-text = We called, but did not reach the citizen. The newest stand first.
rows-summons = Summoned who could have booked
rows-summons-text = The citizen could have booked. The newest stand first.
rows-day-without_talk = Last talk
rows-day-over_26_weeks = First day
rows-day-over_52_weeks = First day
rows-day-without_caseworker = First day
rows-day-tasks = Since
rows-day-expired_orders = Book by
rows-day-no_shows = The talk
rows-day-not_reached = The talk
rows-day-summons = The talk
rows-count =
  { $n ->
      [0] There is nobody.
      [one] 1 in all.
     *[other] { $n } in all.
  }
rows-unseen =
  { $n ->
      [one] You may not see 1 more.
     *[other] You may not see { $n } more.
  }
rows-more = There are more than the list can show.
rows-weeks =
  { $n ->
      [0] less than a week ago
      [one] 1 week ago
     *[other] { $n } weeks ago
  }
rows-today = today
rows-nobody = No citizen
rows-pages = Pages

# What figures are held against
figures-set-title = Targets and norms
figures-set-lead = This is what the overview holds the figures against.
figures-set-target = Target for { $scheme } in per cent
figures-set-green = Green is above, in per cent
figures-set-yellow = Yellow is from, in per cent
figures-set-national = Leave the colours empty, and those of the country apply: green above { $green }, yellow from { $yellow }.
figures-set-all = For all benefits
figures-set-norm = Norm
figures-set-norm-hint = A caseworker should have no more cases than this.
figures-set-weeks = Weeks without a talk
figures-set-weeks-hint = After so many weeks without a talk somebody should look at the case.
figures-set-smallest = Smallest group
figures-set-smallest-hint = If there are fewer citizens, we do not show the number.
figures-set-digest = Send the team leaders the week's figures by e-mail on Mondays
figures-set-save = Save targets and norms
figures-set-done = Targets and norms are saved.
figures-set-percent = Write a number from 0.1 to 100, or leave the field empty.
figures-set-colours = Write both colours. Green must be higher than yellow.
figures-set-number = Write a whole number from 1 to { $most }.

# Help
staff-help-overview = Overview
staff-help-overview-text = Here you see whether more people book themselves, whether anyone is forgotten, and whether there is room. Choose period, team and benefit. Press Table to see the numbers behind a chart.
