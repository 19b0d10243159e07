# The letter about a talk, in the citizen's language: a summons, or the word on a time that was agreed, which counts as one
# (BEK § 46). What the citizen's receipt says of rights, rules and consequences it takes from citizen.ftl.
letter-dated = { $municipality }, { $day }
letter-greeting = Dear { $name }
letter-when = When
letter-what = Talk
letter-how = How
letter-where = Where
letter-with = With
letter-companion = Companion
letter-interpreter = Interpreter
letter-kind = { $talk }, { $minutes }
letter-how-in_person = We meet at our office
letter-how-phone =
  { $n ->
      [one] We call you on { $phone }. We call 1 time
     *[other] We call you on { $phone }. We call up to { $n } times
  }
letter-how-phone-plain = We talk on the phone. Call us and say which number we should use
letter-how-video = We talk by video. Go to My talks and press Join. The button works from 10 minutes before
letter-purpose = What do we talk about?
letter-purpose-text =
  { $scheme ->
      [sickness_benefit] We follow up on your sick leave. We talk about your work. What can you do now, and what can help you on?
      [cash_benefit_job_ready] We follow up on your way to a job. What have you done, and what can help you on?
      [unemployment_insurance] We follow up on your job search. What have you done, and what can help you on?
     *[other] We follow up on your case. What can you do now, and what can help you on?
  }
letter-chosen = Who chose the time?
letter-chosen-self = You chose the time yourself.
letter-chosen-assisted = We found the time together with you.
letter-chosen-summoned = We have chosen the time for you.
letter-chosen-moved = We have moved the talk. The time in this letter replaces the old one.
letter-chosen-exemption = You are exempt from booking yourself. That is why we have chosen the time.
letter-chosen-withdrawal = You do not book yourself for the time being. That is why we have chosen the time.
letter-chosen-urgent = We have chosen the time because the talk cannot wait.
letter-chosen-first_talk = We have chosen the time because it is the first talk.
letter-chosen-missed = We have chosen the time because we did not get to talk last time.
letter-chosen-asked = We have chosen the time because you asked us to.
letter-chosen-no_time_suited = You told us that none of the free times suited you. That is why we have chosen one.
letter-chosen-together = We have chosen the time because others take part in the talk.
letter-not-fit = Does the time not suit you? You may have children to look after, or treatment. Call us. Then we find a new time together.
letter-duty = Your duty
letter-duty-text =
  { $scheme ->
      [sickness_benefit] You have a duty to take part in the talk while you receive sickness benefit.
      [cash_benefit_job_ready] You have a duty to take part in the talk while you receive cash benefit.
      [unemployment_insurance] You have a duty to take part in the talk while you receive unemployment benefit.
     *[other] You have a duty to take part in the talk while you receive your benefit.
  }
letter-absent = What happens if you do not take part?
letter-decision = If we decide something about your benefit, you get it in writing with reasons. You can complain about that.
letter-no-decision = This letter is not a decision. If you disagree with it, call us.
letter-change = Move the talk, or cancel
letter-change-until = You can move the time yourself until { $day } { $time }. Go to My talks, or call us.
letter-change-call = You cannot move the time yourself. Call us if it does not suit you.
letter-change-cancel = You can cancel until the talk begins. Go to My talks, or call us.
letter-change-cost =
  { $scheme ->
      [unemployment_insurance] If you cancel without a good reason, you can lose benefit for that day. Call us if you are in doubt.
     *[other] Feel free to tell us when a new time would suit you better.
  }
letter-access = You have the right to see what is in your file. Call us if you want to.
letter-law-summons = Rules on summons are in section 46 of the executive order on active employment measures.
letter-call = Call { $name } on { $phone }.
letter-call-hours = Call { $name } on { $phone }. Phone hours: { $hours }.
letter-call-office = You can also call { $office } on { $phone }.
letter-call-office-only = Call { $office } on { $phone }.
letter-regards = Kind regards
