# My course: the server tells it in these words.

# My course
course-lead =
  { $scheme ->
      [sickness_benefit] You are in week { $week } of your sick leave. Here you see what has happened and what comes.
      [cash_benefit_job_ready] You are in week { $week } of your course with cash benefit. Here you see what has happened and what comes.
      [unemployment_insurance] You are in week { $week } of your course with unemployment benefit. Here you see what has happened and what comes.
     *[other] You are in week { $week } of your course. Here you see what has happened and what comes.
  }
course-lead-closed = Your course has ended. Here you can see what happened.
course-by = By { $day }
course-hold-by = The talk must be held by { $day }.
course-about =
  { $scheme ->
      [sickness_benefit] We talk about how it is going, and what you can manage now.
      [cash_benefit_job_ready] We talk about your way to a job.
      [unemployment_insurance] We talk about your search for a job.
     *[other] We talk about what can help you.
  }
course-late-book = You can also still choose a time yourself.
course-due-self = We write to you when you are to choose a time.
course-due-office = We choose a time and write to you. You do not have to do anything.
course-you-chose = You have chosen the time.
course-we-chose = We have chosen the time.
course-agreed-title = Then you agree how often
course-agreed-text = From that day you and { $name } agree how often you are to talk. You can always ask for an extra talk.
course-agreed-text-plain = From that day you and the municipality agree how often you are to talk. You can always ask for an extra talk.
course-not_asked-title = No talk is coming up
course-not_asked-text = The rules ask for no more talks in your case right now. So you have no deadline. You can always ask for a talk.
course-agreed-nothing-title = No talk is coming up
course-agreed-nothing-text = The time in which the law counts the talks has passed. Now we agree together when we talk. You can always ask for a talk.
course-closed-title = Your course with us has ended
course-closed-recovered =
  { $scheme ->
      [sickness_benefit] You have been reported as recovered. Your course ended on { $day }. You are not to book any more, and we do not summon you. If you become ill again, a new course begins.
     *[other] Your course ended on { $day }. You are not to book any more, and we do not summon you.
  }
course-closed-moved_away = You have moved to another municipality. Your course with us ended on { $day }. Call your new municipality if you do not hear from it. You do not have to book with us any more.
course-closed-case_closed = Your course ended on { $day }. You are not to book any more, and we do not summon you.
course-closed-call = If you are in doubt about what applies now, call us.

# Why this date?
why-title = Why this date?
why-talk-title = Why do we talk?
why-first = The first talk must be held within { $span } of the first day of your course.
why-nth = This is talk number { $ordinal }. The law says at least { $of } talks in the first { $span }.
why-nth-own = This is talk number { $ordinal }. We hold at least { $of } talks in the first { $span }.
why-by-interval = Your last talk was on { $since }. We talk about every { $weeks } weeks. So { $day } is the last day.
why-by-period = Your last talk was on { $since }. We have to hold all the talks in that time. So { $day } is the last day.
why-by-absence = Your last talk was on { $since }. You are away when we would otherwise talk. So { $day } is the last day.
why-own = The municipality has decided that itself. The law allows it to.
why-interval = Your last talk was on { $since }. We talk about every { $weeks } weeks.
why-agreed = Your last talk was on { $since }. You have agreed to talk about every { $weeks } weeks.
why-early_follow_up = An early talk was asked for on { $since }. Then we hold it within { $n } days.
why-at_month = The law says that we talk in month { $n } of your course.
why-requested = You asked for the talk. You have the right to.
why-by_staff = Your caseworker asked for the talk.
why-immediate = The talk must be held soon. That is why the deadline is short.
why-told =
  { $n ->
      [0] You were told on { $told }. You had to book the same day.
      [one] You were told of the deadline on { $told }. Then you had 1 day to book.
     *[other] You were told of the deadline on { $told }. Then you had { $n } days to book.
  }
why-source = Source: { $source }.
stretch-days =
  { $n ->
      [one] 1 day
     *[other] { $n } days
  }
stretch-weeks =
  { $n ->
      [one] 1 week
     *[other] { $n } weeks
  }
stretch-months =
  { $n ->
      [one] 1 month
     *[other] { $n } months
  }

# What can I prepare?
prepare-title = What can I prepare?
prepare-text =
  { $talk ->
      [workplace] Think about which tasks you can manage, and how many hours. You do not have to tell your manager what is wrong with you.
      [first-follow-up] Think about what your work is, and what you can manage now. You do not have to tell us what is wrong with you.
      [first-job] Bring your CV. Think about which jobs you want to apply for, and what you need help with.
      [job] Look at the jobs you have applied for. What went well, and what would you like help with?
      [joint] Think about what you would like to agree with all of us at once. You decide what is said about you.
     *[other] Think about what you can manage now, and what can help you. You do not have to tell us what is wrong with you.
  }

# What has happened
course-held-in_person = We met { $time }.
course-held-phone = We talked on the phone { $time }.
course-held-video = We talked by video { $time }.
course-time-title = What happened to the time?
course-time-self = You chose the time yourself on { $day }.
course-time-assisted = We chose the time together on { $day }.
course-time-summoned = We chose the time on { $day }.
course-time-walk_in = The talk was held when you came.
course-time-moved = The time was moved on { $day }.
step-first_day =
  { $scheme ->
      [sickness_benefit] Your first day of sick leave
     *[other] The first day of your course
  }
step-first_day-text = We count all deadlines from this day.
step-order_expired = A deadline passed
step-order_expired-text = You were to book by { $about }. You did not get to it.
step-order_withdrawn = You did not have to book after all
step-order_withdrawn-text = We took the deadline back. It was { $about }.
step-deadline_moved = You got a new deadline
step-deadline_moved-text = Before, you were to book by { $about }. Now it is by { $then }.
step-exemption_began = You were exempted from booking
step-exemption_began-text = { $by } said yes. We chose the times for you.
step-exemption_ended = You were to book yourself again
step-exemption_ended-text = You were no longer exempt.
step-withdrawal_began = We began to choose the times for you
step-withdrawal_began-text = { $by } made the decision. You have got it in writing.
step-withdrawal_ended = You could book yourself again
step-withdrawal_ended-text = We no longer choose the times for you.
step-standby_began = You were left in peace
step-standby_began-text = We stopped writing and calling about talks.
step-standby_ended = We began to talk again
step-standby_ended-text = You are followed with talks again.
step-recovered =
  { $scheme ->
      [sickness_benefit] You were reported as recovered
     *[other] Your course ended
  }
step-recovered-text = Your course with us ended.
step-case_closed = Your course ended
step-case_closed-text = You were not to book any more.
step-moved_away = You moved to another municipality
step-moved_away-text = Your course with us ended.
step-scheme_changed = You got another benefit
step-scheme_changed-text = You kept your caseworker.
moved-exemption_ended = The exemption ended. So you got new time to book.
moved-withdrawal_ended = You book yourself again. So you got new time to book.
moved-cancelled_by_office = We cancelled a talk. So you got new time to book.
moved-absence = You were away. So you got new time to book.
withdrawn-not_needed = The talk was not needed.
withdrawn-mistake = It was our mistake.
withdrawn-agreed_otherwise = We had agreed it in another way.
withdrawn-case_changed = Your case was changed.

# The rules behind your course
behind-talk = Why must we talk?
behind-talk-text =
  { $scheme ->
      [sickness_benefit] The municipality must follow up when you are on sick leave. The aim is to help you back to work when you are ready. Source: sygedagpengeloven § 13 b.
      [cash_benefit_job_ready] The municipality must hold talks with you while you get cash benefit. The aim is to help you into a job. Source: lov om en aktiv beskæftigelsesindsats.
      [unemployment_insurance] The municipality must hold talks with you while you get unemployment benefit. The aim is to help you into a job. Your unemployment fund also holds talks with you. Source: lov om en aktiv beskæftigelsesindsats.
     *[other] The municipality must hold talks with you while you get your benefit. The aim is to help you on.
  }
behind-book = Why must I book myself?
behind-book-text =
  { $scheme ->
      [sickness_benefit] When you have had the first talk, you book the next ones yourself. Then the time fits your life and your treatment. Source: § 17 in bekendtgørelsen om opfølgning i sygedagpengesager.
     *[other] You choose the time yourself, so that it fits your life. If you cannot book yourself, you can be exempted. Call us.
  }
behind-channel = May I choose to meet, the phone or video?
behind-channel-text =
  { $scheme ->
      [sickness_benefit] Yes, from the second talk. We can only demand a meeting if your situation speaks for it. Then we explain why. Source: sygedagpengeloven § 13 b.
     *[other] On the page Choose a time you see how we can talk. If something does not work for you, call us.
  }
behind-more = May I ask for more talks?
behind-more-text = Yes. You have the right to a talk when you ask for it.
behind-absent = What happens if I do not book or do not come?
behind-absent-text =
  { $scheme ->
      [sickness_benefit] If you do not book, we choose a time for you. If you do not come to the talk and have no good reason, your sickness benefit can stop. We always ask you first, and you get the answer in writing. Source: sygedagpengeloven § 21.
      [cash_benefit_job_ready] If you do not book or do not come, and have no good reason, your cash benefit can be reduced until you book or contact us. We ask you first, and you get the answer in writing. Source: aktivloven §§ 37 and 37 a.
      [unemployment_insurance] If you do not book before the deadline, you can be deregistered on Jobnet without a reminder. You get no benefit until you register again. If you do not come to the talk, you can lose benefit until you contact us. If you cannot make it, call us before.
     *[other] Call us if you cannot make it. We always ask you why before anything happens to your benefit.
  }
behind-absent-barred = What happens if I do not come?
behind-absent-barred-text =
  { $scheme ->
      [sickness_benefit] If you do not come to the talk and have no good reason, your sickness benefit can stop. We always ask you first, and you get the answer in writing. Source: sygedagpengeloven § 21.
      [cash_benefit_job_ready] If you do not come and have no good reason? Then your cash benefit can become smaller until you contact us. We ask you first, and you get the answer in writing. Source: aktivloven §§ 37 and 37 a.
      [unemployment_insurance] If you do not come to the talk, you can lose benefit until you contact us. If you cannot make it, call us before.
     *[other] Call us if you cannot make it. We always ask you why before anything happens to your benefit.
  }
behind-who = Who decides what?
behind-who-text =
  { $scheme ->
      [cash_benefit_job_ready] The law says how often we must talk. You choose the time. Your caseworker can exempt you from booking. This page never decides anything about your money. A person at the municipality does, and only when you have been asked.
      [unemployment_insurance] The law says how often we must talk. You choose the time. Your caseworker can exempt you from booking. This page never decides anything about your money. But if you do not book before the deadline, you can be deregistered on Jobnet without being asked first. Ask your unemployment fund if you are in doubt about your benefit.
      [sickness_benefit] The law says how often we must talk. You decide when, and mostly also how. Your caseworker can exempt you from booking. This page never decides anything about your money. A person does, and only when you have been asked.
     *[other] The law says how often we must talk. Your caseworker can exempt you from booking. This page never decides anything about your money. A person does.
  }
behind-used = Which rules have you used?
behind-used-text =
  { $scheme ->
      [sickness_benefit] We have used the rules on sickness benefit. They apply from { $day }.
      [cash_benefit_job_ready] We have used the rules on job-ready people on cash benefit. They apply from { $day }.
      [unemployment_insurance] We have used the rules on unemployment benefit. They apply from { $day }.
     *[other] We have used the rules on your benefit. They apply from { $day }.
  }
right-companion = You may bring a companion
right-companion-text = A companion supports you and may speak. You do not have to write the name. Source: forvaltningsloven § 8.
right-representative = You may let another person speak for you
right-representative-text = You can choose a representative. Sign for it, and give it to us. Then that person gets copies of our letters. Source: forvaltningsloven § 8.
right-interpreter = You can get an interpreter
right-interpreter-text = We find the interpreter and pay. Children under 18 may not interpret for you. Source: sygedagpengeloven § 70 and similar rules in other acts.
right-file = You may see your case
right-file-text = You have the right to see what we have written about you. Call us, or ask for it at the talk. Source: forvaltningsloven § 9 and article 15 of the General Data Protection Regulation.
right-complain = You may complain
right-complain-text =
  { $n ->
      [one] You can complain about a decision. Do it within 1 week of the day you got it. Write to or call the municipality. If we do not agree with you, we send the complaint to Ankestyrelsen, the national appeals board.
     *[other] You can complain about a decision. Do it within { $n } weeks of the day you got it. Write to or call the municipality. If we do not agree with you, we send the complaint to Ankestyrelsen, the national appeals board.
  }

# What was written, and whether it has gone
told-title = What have we written to you?
told-none = We have not written to you yet.
told-sent-digital_post = { $title }: sent by Digital Post { $when }.
told-sent-letter = { $title }: written as a letter { $when }. We send it by post.
told-sent-sms = { $title }: sent as an SMS { $when }.
told-sent-email = { $title }: sent as an e-mail { $when }.
told-pending = { $title }: will be sent { $when }.
told-failed = { $title }: we could not send it. Your caseworker looks into it.
