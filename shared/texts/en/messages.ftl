# Messages: what a citizen is told, by letter and in short, and what staff are told. Only the server reads it.
#
# A short text is all of an SMS or an e-mail: day, time and municipality, and nothing else (Datatilsynet). A municipality may
# have titles, texts and short texts in its own words, so these are plain words and values, never a choice.
message-subject = Message from { $municipality }
message-plain-short = You have a message from { $municipality }.

# A talk is to be booked
message-order-created-title = Book your next talk
message-order-created-text = We need to talk, and you choose the time yourself. Book by { $book_by }.
message-order-created-short = Choose a time for an appointment with { $municipality }. The last day is { $book_by }. You also get a letter.
message-order-reminder-title = Remember to book your talk
message-order-reminder-text = You have not booked your talk yet. Book by { $book_by }.
message-order-reminder-short = Remember to choose a time for an appointment with { $municipality }. The last day is { $book_by }.
message-order-withdrawn-title = You do not have to book after all
message-order-withdrawn-text = We have taken back your deadline. You do not have to book the talk.
message-order-withdrawn-short = You do not have to choose a time with { $municipality } after all. You also get a letter.
message-deadline-changed-title = You have a new deadline
message-deadline-changed-text = You still have to book your talk. Book by { $book_by }.
message-deadline-changed-short = You have a new deadline from { $municipality }. Choose a time by { $book_by }. You also get a letter.

# A time is agreed, moved, cancelled, near
message-talk-booked-title = Your talk with the municipality
message-talk-booked-text = You have an appointment with us. It counts as a summons. Read here what you need to know.
message-talk-booked-short = You have an appointment on { $day } { $time } with { $municipality }. You also get a letter.
message-talk-summoned-title = Summons to a talk
message-talk-summoned-text = We summon you to a talk. Read here when it is and what you need to know.
message-talk-summoned-short = { $municipality } has chosen a time for you: { $day } { $time }. You also get a letter.
message-talk-moved-title = Your talk has been moved
message-talk-moved-text = Your talk has a new time. The old time does not count any more. Read here what you need to know.
message-talk-moved-short = Your appointment with { $municipality } has been moved. It is now { $day } { $time }. You also get a letter.
message-talk-cancelled-title = Your talk is cancelled
message-talk-cancelled-text = The talk on { $day } { $time } is cancelled. The time does not count any more.
message-talk-cancelled-short = Your appointment on { $day } { $time } with { $municipality } is cancelled. You also get a letter.
message-talk-reminder-title = Remember your talk
message-talk-reminder-text = We are going to talk soon. Read here when it is and what you need to know.
message-talk-reminder-short = Remember your appointment on { $day } { $time } with { $municipality }.

# Why was a talk missed, or none booked?
message-reason-asked-title = We would like to hear why
message-reason-asked-text = We have a question for you. We would like to hear what happened.
message-reason-asked-short = { $municipality } has a question for you. Read the letter that you got, and answer as soon as you can.

# Who books
message-exemption-started-title = You are exempt from booking yourself
message-exemption-started-text = You do not have to book anything. We find the times for you.
message-exemption-started-short = You have a letter from { $municipality }. Read it when you can.
message-exemption-ended-title = You book yourself again
message-exemption-ended-text = You are no longer exempt. You choose day and time of the next talks yourself.
message-exemption-ended-short = You have a letter from { $municipality }. Read it when you can.
message-withdrawal-started-title = We choose the times for you
message-withdrawal-started-text = We have made a decision. You find it under My talks. It also says how you can complain.
message-withdrawal-started-short = You have a letter from { $municipality }. Read it as soon as you can.
message-withdrawal-ended-title = You book yourself again
message-withdrawal-ended-text = We no longer choose the times for you. You choose day and time of the next talks yourself.
message-withdrawal-ended-short = You have a letter from { $municipality }. Read it when you can.
message-case-closed-title = Your course with us has ended
message-case-closed-text = You do not have to book any more, and we will not summon you.
message-case-closed-short = You have a letter from { $municipality }. Read it when you can.

# What the citizen sent has arrived
message-no-time-received-title = We have your message
message-no-time-received-text = You have told us that no time suits you. It is not your fault. We look at it and contact you.
message-no-time-received-short = { $municipality } has your message. We look at it and contact you.
message-talk-request-received-title = We have your request
message-talk-request-received-text = You have asked for a talk. We find a time and contact you.
message-talk-request-received-short = { $municipality } has your message. We look at it and contact you.
message-call-back-received-title = We will call you
message-call-back-received-text = You have asked us to call you. We call by the next working day.
message-call-back-received-short = { $municipality } has your message. We contact you by the next working day.

message-contact-code-short = Your code is { $code }. It is valid for 10 minutes. { $municipality }

# What else the letters say
note-copy = Copy for the party representative of { $name }
note-old-book-by = Your old deadline
note-was-by = The deadline was
note-was-when = Cancelled time
note-about = Why do we need to talk?
note-how = How to book
note-how-text = Go to the municipality's website and find Aftalt. Log in with MitID. Choose My talks and press Choose a time.
note-how-call = Do you have no MitID, or does it not work? Call us. Then we book together.
note-then = What happens now?
note-withdrawn-then = You do not have to do anything. We write to you when you have to book again. You can always ask for a talk.
note-cancelled-then = You do not have to do anything now. If we need to talk another day, we write to you.
note-answer = How to answer
note-answer-text = Log in to Aftalt with MitID and choose My talks. The question is there. You can also call us.
note-answer-by = Answer by
note-exempt-from = You are exempt from { $from }.
note-exempt-span = You are exempt from { $from } up to and including { $to }.
note-no-need = You do not have to do more now.
note-rather = Would you rather book yourself?
note-rather-text = You can do that at any time. Log in to Aftalt, or call us.
note-agreed = Times that are agreed still stand.
note-again = Would you rather that we find the times? Then call us.
note-closed-back = If a new course begins, we write to you.

# To staff: times and numbers, no names. The rest is behind the login.
staff-day-subject = Your talks on { $day }
staff-day-lead =
  { $n ->
      [0] You have no talks on { $day }.
      [one] You have 1 talk on { $day }:
     *[other] You have { $n } talks on { $day }:
  }
staff-day-line = { $time }: { $channel }
staff-day-more = Log in to Aftalt to see with whom.
staff-tasks-subject =
  { $n ->
      [0] You have no open tasks in Aftalt
      [one] You have 1 open task in Aftalt
     *[other] You have { $n } open tasks in Aftalt
  }
staff-tasks-lead = Your open tasks:
staff-tasks-line = { $n } - { $kind }
staff-tasks-more = Log in to Aftalt to see them.
staff-figures-subject = The week's figures in Aftalt
staff-figures-lead = This has moved since last month:
staff-figures-still = No figure has moved much since last month.
staff-figures-share = { $scheme }: { $now } % have booked themselves. Last month it was { $before } %.
staff-figures-no-show = Did not come: { $now } %. Last month it was { $before } %.
staff-figures-tasks =
  { $n ->
      [0] No task is older than 3 days.
      [one] 1 task is older than 3 days.
     *[other] { $n } tasks are older than 3 days.
  }
staff-figures-silent =
  { $n ->
      [0] Everybody has been talked with within { $weeks } weeks, or has a talk to come.
      [one] 1 case has had no talk for { $weeks } weeks.
     *[other] { $n } cases have had no talk for { $weeks } weeks.
  }
staff-figures-silent-few = A few cases have had no talk for { $weeks } weeks.
staff-figures-more = Log in to Aftalt and see Overview.
staff-mail-from = Sent by Aftalt for { $municipality }.
staff-tasks-call_back = wants to be called
staff-tasks-cancelled_late = cancelled without a new time
staff-tasks-interpreter = book an interpreter
staff-tasks-no_suitable_time = no time suited
staff-tasks-order_expired = deadline has passed
staff-tasks-review_bar = look at it again
staff-tasks-standby_waits = decide about a talk
staff-tasks-outcome_missing = talk without an outcome
staff-tasks-reason_answered = has answered why
staff-tasks-reason_unanswered = has not answered why
staff-tasks-letter_to_send = letter to be sent
staff-tasks-message_failed = message could not be sent
staff-tasks-message_missing = nobody was told
staff-tasks-summon = find a time
staff-tasks-talk_requested = would like a talk
