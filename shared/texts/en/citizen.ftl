# The citizen's pages.
site-tagline = · your talks with the municipality
nav-talks = My talks
nav-profile = My details
nav-help = Help
new-window = { " " }(opens in a new window)

# Mine samtaler
talks-title = My talks
talks-loading = Loading your talks ...
talks-lead-book =
  { $n ->
      [one] Hello { $name }. You have one talk to book.
     *[other] Hello { $name }. You have { $n } talks to book.
  }
talks-lead-booked = Hello { $name }. You have booked your talk. You do not need to do more.
talks-lead-late = Hello { $name }. The deadline to book has passed.
talks-lead-nothing = Hello { $name }.
talks-nothing-title = You do not need to do anything right now
talks-nothing-text = We will write to you when it is time to book your next talk. If you would like to talk before that, ask us to call you.
talks-closed =
  { $over ->
      [yes] Your course with us has ended. You do not have to book any more.
     *[no] Your course with us ends { $day }.
  }
talks-next = Your next talk
talks-later = Later
talks-agreed = Already agreed
talks-deadline-kept = You have kept your deadline
talks-summoned = We have chosen the time. You also get a letter about it.
talks-what-if-absent = What happens if I do not come?
talks-past = Earlier talks
past-in_person = { $talk }, in person
past-phone = { $talk } by phone
past-video = { $talk } by video
past-self = You chose the time
past-summoned = We chose the time
past-moved =
  { $n ->
      [one] You moved the time once
     *[other] You moved the time { $n } times
  }
status-booked = Booked
status-held = Held
status-no_show = You did not come
status-not_reached = We could not reach you
status-cancelled_by_citizen = You cancelled
status-cancelled_by_office = We cancelled
status-moved = Moved

# An order
order-title = Book your next talk
order-why =
  { $scheme ->
      [cash_benefit_job_ready] We follow up on your way to a job.
      [unemployment_insurance] We follow up on your job search.
      [sickness_benefit] We follow up on your sick leave.
     *[other] We follow up on your case.
  }
order-you-decide = You decide when we talk.
order-you-decide-how = You also decide if we meet or talk on the phone.
order-you-decide-video = You also decide if we meet, talk on the phone or by video.
order-book-by = Book no later than
order-hold-by = The talk is held no later than
order-in-days =
  { $n ->
      [0] today
      [1] tomorrow
     *[other] in { $n } days
  }
order-choose = Choose a time
order-if-not = What happens if I do not book?
order-if-not-text =
  { $scheme ->
      [cash_benefit_job_ready] Then your cash benefit can be reduced until you book or contact us. Call us if you cannot book.
      [unemployment_insurance] Then you can be deregistered on Jobnet without a reminder. You get no benefit until you register again. Call us if you cannot book.
      [sickness_benefit] Then we choose a time for you. You get a letter about the time.
     *[other] Then we choose a time for you. You get a letter about it.
  }
order-free = You asked for the talk yourself. If you do not choose a time, nothing happens. Then the wish is gone again.
order-too-ill = I cannot book myself
order-too-ill-call = Call { $name } on { $phone }. We can book together with you. We can also exempt you. Then we find the times for you.
order-too-ill-call-office = Call us on { $phone }. We can book together with you. We can also exempt you. Then we find the times for you.
order-too-ill-health = You do not need to tell us about your illness.
order-late-title = You did not book in time
order-was-by = The deadline was { $day }
order-late-text =
  { $scheme ->
      [cash_benefit_job_ready] Call us as soon as you can. Your cash benefit can be reduced until you book or contact us. We ask you first.
      [unemployment_insurance] You may be deregistered on Jobnet. Check, and register again. Then call us about the talk.
      [sickness_benefit] We now choose a time and send it to you. Do call us if there is something we should take into account.
     *[other] We now choose a time and send it to you. Do call us if there is something we should take into account.
  }
order-late-free = You can ask for a new talk under My course.
order-closed-title = You do not need to book yourself
order-no-time-title = On { $day } you told us that no time suits
order-no-time-text = { $name } looks at it and contacts you. You can still choose a time yourself.
order-no-time-text-plain = We look at it and contact you. You can still choose a time yourself.

# A talk
talk-about =
  { $scheme ->
      [cash_benefit_job_ready] Talk about your way to a job
      [unemployment_insurance] Talk about your job search
      [sickness_benefit] Follow-up on your sick leave
     *[other] Talk about your case
  }
talk-own = { $name }, your caseworker
talk-colleague = { $name }, a colleague of your caseworker
talk-we-call = We call you on { $phone }
talk-move-until = You can move the time until { $day } { $time }
talk-move = Move the talk
talk-cancel = Cancel
talk-calendar = Add to my calendar
talk-receipt = See the receipt
talk-video = We talk by video. You join here on the page
talk-of = : the talk { $day }
talk-companion = You bring a companion
talk-companion-phone = You have a companion with you
talk-no-companion = You come without a companion
talk-no-companion-phone = You have no companion with you
talk-interpreter = Interpreter: { $language }
talk-no-interpreter = You do not need an interpreter
absent-call = Call us as soon as you can. If you have a good reason, we find a new time.
absent-benefit =
  { $scheme ->
      [cash_benefit_job_ready] If you do not have a good reason, your cash benefit can be reduced. We always ask you first.
      [unemployment_insurance] If you do not have a good reason, you can lose benefit until you contact us.
      [sickness_benefit] If you do not have a good reason, your sickness benefit can stop. We always ask you first.
     *[other] If you have no good reason, it can matter for your benefit. We always ask you first.
  }
absent-decision = You get the answer in writing, and you can complain.

# The caseworker's card
contact-title = Your caseworker
contact-office-title = Your office
contact-hours = Phone hours: { $hours }
contact-ask = Ask us to call you
contact-asking = Sending ...
contact-promise = We call no later than the next working day.
contact-asked = We call you no later than the next working day on { $phone }.
contact-asked-plain = We call you no later than the next working day.
contact-who = Who can I call?
contact-own = your caseworker
contact-outside = Is it outside phone hours? Call { $office } on { $phone }.
call-number = Call { $phone }
summoned-not-fit = Does the time not suit you? Call { $name }, or ask us to call you. We find a new time together.
summoned-not-fit-plain = Does the time not suit you? Call us, or ask us to call you. We find a new time together.
contact-wait = Can it not wait? Call us on { $phone }.

# Vælg en tid
step-of = Step { $step } of 2
book-title = Choose a time
book-lead = Book no later than { $book-by }. The talk must be held no later than { $hold-by }.
book-loading = Loading free times ...
book-how = How do you want to talk with us?
book-in_person = We meet
book-phone = Phone
book-video = Video
book-in_person-text = { $minutes } at our office
book-phone-text = { $minutes }. We call you
book-video-text = { $minutes }. You get a link
book-free =
  { $n ->
      [0] No free times
      [one] 1 free time
     *[other] { $n } free times
  }
book-with-interpreter = The times are longer because you need an interpreter.
book-day-and-time = Choose day and time
book-day-and-interval = Choose day and hour
book-not-yet = You only book when you say yes on the next page.
book-phone-how = We call you within the hour you choose. If you cannot get to the phone, we try again. We call up to { $n } times.
book-days = Days of the week and number of free times
book-day-none = none
book-day-times =
  { $n ->
      [one] 1 time
     *[other] { $n } times
  }
book-part = Show only a part of the day
part-all = Whole day
part-morning = Early
part-morning-more = , before 9
part-forenoon = Morning
part-forenoon-more = , 9-12
part-afternoon = Afternoon
part-afternoon-more = , after 12
book-with-whom = Show only times with your own caseworker
book-own-only = Only { $name }
book-status =
  { $n ->
      [0] No free times in week { $week }.
      [one] 1 free time in week { $week }.
     *[other] { $n } free times in week { $week }.
  }
book-today = { $day }, today
book-own = { $name }, your caseworker
book-colleagues = Colleagues of your caseworker
book-team = Caseworkers of the team
book-time-more = { " " }{ $day } with { $name }
book-time-with = { " " }{ $day } with
none-before_notice = No free times. The first day you can have a time is { $day }.
none-after_hold_by = No free times. The talk must be held no later than { $day }.
none-closed = No free times. We are closed this day.
none-no_window = No free times. We have no talks this day.
none-channel_not_offered = No free times in that way this day.
none-you_are_busy = No free times. You have another talk this day.
none-you_are_away = No free times. You have said that you are away this day.
none-hours_of_the_week = No free times. You have said that you cannot come at those times.
none-absence = No free times. The caseworker is not here this day.
none-taken = No free times. Others have taken them.
none-part = No free times in that part of the day.
way-elsewhere-colleague = A colleague has time this day.
way-elsewhere-in_person = We can meet this day.
way-elsewhere-phone = You can talk on the phone this day.
way-elsewhere-video = You can talk by video this day.
way-show-colleague =
  { $n ->
      [one] Show 1 time with a colleague
     *[other] Show { $n } times with a colleague
  }
way-show-in_person =
  { $n ->
      [one] Show 1 time when we meet
     *[other] Show { $n } times when we meet
  }
way-show-phone =
  { $n ->
      [one] Show 1 time by phone
     *[other] Show { $n } times by phone
  }
way-show-video =
  { $n ->
      [one] Show 1 time by video
     *[other] Show { $n } times by video
  }
way-see-day = See { $day }
way-whole-day = Show the whole day
book-next-week = Show next week, { $span }
book-next-times = Show the next week with times, { $span }
book-nothing-title = There are no free times before { $day }
book-nothing-channel-title = There are no free times in that way before { $day }
book-nothing-own-title = { $name } has no free times in that way before { $day }
book-nothing-fault = It is not your fault.
book-nothing-tell = Tell us below. Then { $name } finds a time and writes to you.
book-nothing-tell-plain = Tell us below. Then we find a time and write to you.
book-nothing-noted = We have written down that you tried. { $name } finds a time and writes to you.
book-nothing-noted-plain = We have written down that you tried. We find a time and write to you.
book-nothing-call = You can also call us on { $phone }.
book-nothing-colleagues = Show times with colleagues too

# Tjek og bekræft
confirm-title = Check and confirm
confirm-lead = The time is not booked yet. Take your time. The page does not close.
confirm-loading = Loading the time ...
confirm-other-time = Choose another time
confirm-answers = Your answers
confirm-phone = Your phone number
confirm-phone-hint = We only call if something changes.
confirm-phone-hint-phone = We call you on this number.
confirm-phone-error = Write a phone number with 8 digits, for example 55 50 01 23
confirm-companion = Do you bring a companion?
confirm-companion-hint = A companion supports you during the talk. It can be a friend or someone from your family. You do not need to write the name.
confirm-companion-yes = Yes, I bring one
confirm-interpreter = Do you need an interpreter?
confirm-interpreter-more = . Choose the language below
confirm-language = Which language?
confirm-language-choose = Choose language
confirm-language-error = Choose the language the interpreter should speak
confirm-interpreter-text = We find the interpreter and pay. With an interpreter the talk takes longer. We tell you if you need to choose a new time.
confirm-interpreter-fits = The time also fits with an interpreter. The talk takes { $minutes }.
confirm-without-fits = The time fits. The talk takes { $minutes }.
confirm-yes = This is what you say yes to
confirm-yes-agreement = You have an agreement with us. It counts as a summons.
confirm-yes-move = You can move the time until { $day } { $time }.
confirm-yes-no-move = It is too late to move this time here once it is booked. Then you must call.
confirm-yes-ill = If you become too ill, call us before the talk. Then we find a new time.
confirm-yes-absent =
  { $scheme ->
      [cash_benefit_job_ready] If you do not come, and you do not have a good reason, your cash benefit can be reduced. We always ask you first.
      [unemployment_insurance] If you do not come, and you do not have a good reason, you can lose benefit until you contact us.
      [sickness_benefit] If you do not come, and you do not have a good reason, your sickness benefit can stop. We always ask you first.
     *[other] If you do not come, and you do not have a good reason, it can affect your benefit. We always ask you first.
  }
confirm-yes-unanswered =
  { $scheme ->
      [cash_benefit_job_ready] If you do not answer, and you do not have a good reason, your cash benefit can be reduced. We always ask you first.
      [unemployment_insurance] If you do not answer, and you do not have a good reason, you can lose benefit until you contact us.
      [sickness_benefit] If you do not answer, and you do not have a good reason, your sickness benefit can stop. We always ask you first.
     *[other] If you do not answer, and you do not have a good reason, it can affect your benefit. We always ask you first.
  }
confirm-book = Book the talk
confirm-booking = Booking ...
confirm-failed-title = We could not book the time

# Tiden er optaget
gone-title = The time has just been taken
gone-text = Someone else booked { $when } first. We have saved your answers. Choose a new time, and you are done.
gone-longer-title = The time is too short for a talk with an interpreter
gone-longer-text = With an interpreter the talk takes longer. { $when } does not fit. We have saved your answers. Choose a new time, and you are done.
gone-now-title = The time is not free
gone-now-text = You cannot have { $when }. We have saved your answers. Choose a new time, and you are done.
gone-that-time = the time you chose
gone-old-stands = Your old time still stands: { $when }.
gone-heading = Choose a new time
gone-nearest = The nearest free times
gone-none = There are no free times nearby. See all free times, or call us on { $phone }.
gone-choose = Choose one of the times
gone-book = Book the new time
gone-move = Move to the new time
gone-all = See all free times
gone-saved = Your answers are saved
gone-edit = Change your answers
gone-recheck = The times above fit your answers. The talk takes { $minutes }.
gone-deadline = Your deadline is the same. Book no later than { $day }.
gone-how-in_person = We meet. It takes { $minutes }
gone-how-phone = We talk on the phone. It takes { $minutes }
gone-how-video = We talk by video. It takes { $minutes }
near-same_day_later = Same day, a little later
near-same_day_earlier = Same day, a little earlier
near-same_day_colleague = Same day, with someone else
near-same_hour = Same time of day
near-another_day = Another day

# Kvittering
receipt-loading = Loading your receipt ...
receipt-booked = Your talk is booked
receipt-moved = Your talk has been moved
receipt-summoned = We have chosen a time for you
receipt-text = You always find the receipt under My talks.
receipt-moved-text = Your old time has been released. You always find the receipt under My talks.
receipt-gone = This talk is no longer booked
receipt-gone-text = See My talks. It says what applies now.
receipt-minutes = The talk takes { $minutes }
receipt-your-number = We have your number: { $phone }
receipt-print = Print
receipt-now = What happens now
receipt-today = Today
receipt-today-text = You have kept your deadline. You do not need to do more now.
receipt-today-text-plain = The time is yours. You do not need to do more now.
receipt-today-summoned = We have chosen the time. You do not need to book anything.
receipt-day-in_person = We meet { $time }. We talk about your work. What can you do now, and what can help you on?
receipt-day-phone = We call { $time }. We talk about your work. What can you do now, and what can help you on?
receipt-day-video = We talk { $time }. Press Join here on the page. The button works 10 minutes before. We talk about your work. What can you do now, and what can help you on?
receipt-change = Does the time not suit you after all?
receipt-change-until = You can move the talk until { $until }. You keep your time until you have a new one.
receipt-rights = Your rights
rights-companion = You may bring a companion
rights-companion-text = A companion comes along to support you. The companion may speak. You can also choose someone who speaks for you. Then we need it in writing.
rights-interpreter = You can have an interpreter
rights-interpreter-text = We find the interpreter and pay. Children under 18 may not interpret for you.
rights-absent = What happens if I do not come?
rights-law = Which rules apply?
rights-law-text =
  { $scheme ->
      [cash_benefit_job_ready] We hold talks under the Act on active employment measures. The rules about your benefit are in the Act on active social policy.
      [unemployment_insurance] We hold talks under the Act on active employment measures.
      [sickness_benefit] We follow up under section 13 b of the Sickness Benefits Act. The rule about booking yourself is in section 17 of the executive order on follow-up.
     *[other] We hold talks under the rules about your benefit.
  }
rights-law-companion = Your right to a companion is in section 8 of the Public Administration Act.
receipt-to-talks = Go to My talks

# Flyt
move-title = Move the talk
move-lead = You have a time { $when }. You keep it until you have a new one.
move-what = What happens when you move it
move-keep = Your old time stands until you have said yes to a new one.
move-free = When you have said yes, we release the old time.
move-hold-by = The talk must still be held no later than { $day }.
move-until = You can move it until { $day } { $time }.
move-refused-title = You cannot move the talk here now
move-confirm = Move to this time
move-moving = Moving ...
move-confirm-lead = Your old time stands until you say yes. Take your time. The page does not close.
move-failed-title = We could not move the talk
back-to-talks = My talks
move-instead = Move the time instead

# Meld afbud
cancel-title = Cancel
cancel-lead = Your talk is { $when }.
cancel-what = What happens when you cancel
cancel-rebook-by = You must book a new time no later than { $day }.
cancel-after-deadline = The deadline to book was { $day }. We find a new time for you and write to you.
cancel-no-order = We look at it and write to you.
cancel-time-free = Your time is released at once.
cancel-better-move = You can also move the time. Then you always have an agreement.
cancel-reason = Why can you not come?
cancel-reason-error = Choose a reason
cancel-reason-ill = I am ill
cancel-reason-treatment = I am going to the doctor or the hospital
cancel-reason-work = I have to work
cancel-reason-other = Something else
cancel-sending = Cancelling ...
cancel-refused-title = You cannot cancel here now
cancel-failed-title = We could not cancel
cancel-done = You have cancelled
cancel-done-text = Your time { $when } has been released.

# Video
video-join = Join
video-link-later = Your caseworker sends a link. It will also be here on the page.
video-closed-title = The meeting is not open yet
video-closed-text = You can join from { $when }. Come back to this page and press Join.

# Fritaget
exempt-lead = Hello { $name }. You do not need to book anything. We find the times for you.
exempt-no-talk = We are finding a time for you
exempt-no-talk-text = You do not need to do anything. We write to you when we have chosen a time. If some days are bad for you, do tell us.
exempt-how = This is how it goes
exempt-step-1 = We choose a time
exempt-step-1-text = We take your treatment and your other appointments into account. Do tell us which days are bad.
exempt-step-2 = You get a letter
exempt-step-2-text = The letter comes in Digital Post. You can also have it on paper.
exempt-step-3 = We talk
exempt-step-3-text = You may bring a companion. If you are too ill on the day, call us.
exempt-until = You are exempt until and including { $day }
exempt-open = You are exempt until we agree otherwise
exempt-asked-citizen = You asked for it yourself, and { $name } said yes.
exempt-asked-representative = The person who speaks for you asked for it, and { $name } said yes.
exempt-review = We talk with you about it again on { $day }.
exempt-still = You must still take part in the talks.
exempt-rather = Would you rather book yourself? You can at any time.
exempt-end = I would like to book myself again
exempt-end-what = What happens when you book yourself again
exempt-end-choose = You choose the day and time of the next talks yourself.
exempt-end-talks = Times that we have chosen already still stand.
exempt-end-deadline = You get a deadline when there is a talk to book.
exempt-end-again = You can be exempt again. Then you call us.
exempt-end-yes = Yes, I will book myself
exempt-end-no = No, keep choosing for me
exempt-ending = Saving ...
exempt-end-failed = We could not save it
exempt-ended-title = You now book yourself again
exempt-ended-order = Here is the talk that you can book.
exempt-ended-no-order = You do not need to book anything right now. We write to you when you do.
exempt-rules = Rules
exempt-why = Why am I exempt?
exempt-why-text = You can be exempt if it is difficult or impossible for you to book yourself. You do not need to tell us about your illness. We only store that you are exempt, which ground in the rules it follows, and for how long.
exempt-why-law = The rule is in section 45 of the executive order on active employment measures.
exempt-absent = What happens if I cannot take part?
exempt-absent-text = Call us before the talk. If you have a good reason, we find a new time.
exempt-absent-benefit =
  { $scheme ->
      [cash_benefit_job_ready] If you do not take part, and you do not have a good reason, your cash benefit can be reduced. We always ask you first.
      [unemployment_insurance] If you do not take part, and you do not have a good reason, you can lose benefit until you contact us.
      [sickness_benefit] If you do not take part, and you do not have a good reason, your sickness benefit can stop. We always ask you first.
     *[other] If you do not take part and have no good reason, it can matter for your benefit. We always ask you first.
  }
withdrawn-title = We choose the times for you
withdrawn-until = We choose the times for you until and including { $day }
withdrawn-text = We have written to you about it. The letter says why we decided it and how you can complain. You must still take part in the talks. Do call us if you have questions.
standby-lead = Hello { $name }. You do not need to do anything.
standby-title = You can rest for now
standby-text = You have no deadlines, and you do not need to book anything. We do not call you, and we do not write to you about talks.
standby-call = If you would like to talk with us, you are always welcome to call.

# Ingen tider passer mig
none-suits-title = Do none of the times suit you?
none-suits-text = Then tell us. We store which times you could choose. You get a receipt, and { $name } contacts you.
none-suits-text-plain = Then tell us. We store which times you could choose. You get a receipt, and we contact you.
none-suits-said = You have told us that no time suits. { $name } looks at it and contacts you.
none-suits-said-plain = You have told us that no time suits. We look at it and contact you.
none-suits-move = You keep the time that you have. Call us on { $phone }, and we find a new time together.
no-time-title = No time suits me
no-time-lead = Then we find a time together. It is not your fault.
no-time-wishes = When does it suit you?
no-time-wishes-hint = Choose all that suits you. You do not need to choose anything.
wish-mornings = In the morning
wish-afternoons = In the afternoon
wish-later = Later than { $day }
wish-other_channel = In another way than those I can choose
wish-own_caseworker = Only with { $name }
no-time-then = What happens when you send it
no-time-saved = We store which times you could choose.
no-time-who = { $name } looks at it and contacts you.
no-time-who-plain = We look at it and contact you.
no-time-still = You can still choose a time yourself until and including { $day }.
no-time-send = Send it to us
no-time-sending = Sending ...
no-time-back = Back to the times
no-time-failed-title = We could not send it
no-time-done = We have received your message
no-time-done-text = You have told us that no time suits. You can still choose a time if one comes up.
no-time-receipt = Your receipt
no-time-when = You told us on { $when }
no-time-looks = { $name } looks at it and contacts you
no-time-call = Call { $name } on { $phone } if it cannot wait
no-time-offered = What you could choose from
no-time-span = From { $from } to { $to }
no-time-see-receipt = See your receipt

# Mine oplysninger
profile-title = My details
profile-lead = This is how we reach you. Correct what is not right.
profile-name = Name
profile-phone-hint = We call on this number. Remove it if we should not call.
profile-email = Your e-mail
profile-language = Language of messages from us
profile-language-hint = You change the language of this page at the top and at the bottom of it.
profile-interpreter-hint = We find the interpreter and pay. With an interpreter the talk takes longer.
profile-save = Save
profile-saving = Saving ...
profile-saved = We have saved your details
profile-saved-text = They apply from now on. Talks that are booked have not been changed.
profile-export = See all that we have about you
profile-failed-title = We could not save your details
wants-sms = Send me an SMS
wants-email = Send me an e-mail
wants-confirmed = { " " }(confirmed)
wants-hint =
  { $post ->
      [paper] SMS and e-mail say only date, time and the name of the municipality. The rest is in a letter.
     *[digital] SMS and e-mail say only date, time and the name of the municipality. The rest is in Digital Post.
  }
code-title = Confirm with a code
code-text = We do not write to { $to } before you have confirmed it.
code-field = The code of 6 digits
code-ask = Send me a code
code-again = I did not get the code
code-confirm = Confirm
code-sent = We have sent a code
code-sent-text = Write it below. It works only for a short while.
code-confirmed = Thank you, it is confirmed
code-confirmed-text = From now on we write to you there.

# Where the foot of every page leads
help-book = How to book
help-companion = Bring a companion
help-interpreter = Get an interpreter
privacy-title = How we use your data
accessibility-title = Accessibility statement

# My course, questions and wishes that every page can show
nav-course = My course
course-title = My course
course-see = See your whole course
call-form-number = Which number shall we call?
call-form-when = When suits you best?
call-any = It does not matter
call-morning = In the morning
call-midday = Around noon
call-afternoon = In the afternoon
call-form-send = Call me
call-form-close = Never mind
contact-asked-morning = We try to call in the morning.
contact-asked-midday = We try to call around noon.
contact-asked-afternoon = We try to call in the afternoon.
reason-order-title = Why did you not book?
reason-talk-title = Why did you not come?
reason-order-text = You were to book a talk by { $day }. That did not happen. We would like to hear why.
reason-talk-text = You had a talk { $when }. We did not get to talk. We would like to hear why.
reason-choose = Choose what fits best
reason-error = Choose a reason
reason-not_seen = I have not seen the message
reason-forgot = I forgot it
reason-ill = I was too ill
reason-no_time_suited = No time suited me
reason-thought_booked = I thought that I had booked
reason-wrong_time = I got the day, time or place wrong
reason-technical = The page, the phone or the video did not work
reason-other_lawful = I had to work, or go to a job interview or another meeting
reason-call_me = I would rather tell it on the phone
reason-health = You do not have to write what is wrong with you.
reason-answer-by = Answer by { $day }. You can also answer afterwards.
reason-then =
  { $scheme ->
      [cash_benefit_job_ready] Your caseworker reads your answer before the municipality decides anything about your cash benefit. Call us today if you can. It matters when you contact us.
      [unemployment_insurance] Your caseworker reads your answer. If you are deregistered on Jobnet, register again at once. Your answer here does not register you.
      [sickness_benefit] Your caseworker reads your answer and looks at what is to happen now. Nobody changes your sickness benefit before you have been asked.
     *[other] Your caseworker reads your answer and looks at what is to happen now.
  }
reason-rather-call = Would you rather call? Call { $phone }.
reason-send = Send the answer
reason-sending = Sending ...
reason-failed = We could not send your answer
reason-done = Thank you for your answer
reason-done-text = You answered: { $reason }. Your caseworker reads it and contacts you if there is more to talk about.
reason-done-call = We call you. You can also call { $phone } yourself.
reason-still-book = You can still choose a time yourself.
withdrawn-see = Read the decision, and see how to complain

# Rules
rules-title = Rules
rules-lead = These are the rules that hold for you today, and where they are written.
rules-none = You have no course with us now. Call us if you are in doubt.
