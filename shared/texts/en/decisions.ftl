# What the office decides: what is wrong with it, and the letters that a citizen gets about it.
problem-bar-from = The first day must be today or within 90 days.
problem-bar-to = The last day must be after the first, and at most a year later.
problem-bar-review = The day you look at it again must lie between the first and the last day, at most a year after the first.
problem-bar-hearing = The day of the hearing must be today or earlier, at most 180 days ago.
problem-bar-reasons = Write the reasons. There is room for 2,000 characters.
problem-not-barred = There is nothing to end.
problem-talks-need-decision = The citizen has talks that do not fit in. Choose what happens to each of them.
problem-case-day = The day must be after the first day of the case, at most a year back and at most 90 days ahead.
problem-case-absence = The absence must begin today or later, and may last a year.
problem-case-scheme = Choose another benefit than the one the case has.
problem-case-hours = Write the hours in steps of 5 minutes, none over another. There is room for 20.
problem-case-facts = One of the facts lies outside what can be.
problem-share-reached = { $outside } of { $cases } cases would be outside. { $percent } % of the cases must have the talks.
problem-message-text = The text cannot be used as it is. Correct it and try again.
withdrawal-letter-title = Decision: You cannot book your talks yourself
withdrawal-letter-what = { $name }, we have decided that you cannot book your talks yourself from { $from }. We find the times for you and write to you about them.
withdrawal-letter-until = This holds until { $to }. After that you can book again.
withdrawal-letter-open = This holds until we write otherwise. We look at it again by { $review }.
withdrawal-letter-duty = You must still take part in the talks. It does not change your right to { $scheme ->
    [cash_benefit_job_ready] cash benefit
    [unemployment_insurance] unemployment benefit
    [sickness_benefit] sickness benefit
   *[other] your benefit
  }.
withdrawal-letter-ground-conduct = The ground is the way in which booking has been used.
withdrawal-letter-ground-purpose = The ground is that the talks cannot serve their purpose when you choose the time.
withdrawal-letter-reasons = Reasons: { $reasons }
withdrawal-letter-hearing = You were heard about this on { $day }. What you said is part of our decision.
withdrawal-letter-law = The rules are in { $scheme ->
    [sickness_benefit] section 17(3) of the Danish order on follow-up in sickness benefit cases
   *[other] section 35 of the Danish act on active employment measures
  }. See also sections 19, 22, 24 and 25 of the Danish public administration act.
withdrawal-letter-complaint = You can complain to Ankestyrelsen, the appeals board. Send the complaint to us by { $day }. We look at the case again, and send your complaint on if we do not agree with you. You may also call us to complain.
withdrawal-letter-contact = Do you have questions? Call us on { $phone }. You are welcome to bring a companion.
withdrawal-letter-from = { $municipality }, { $day }. Decided by { $caseworker }.
problem-cpr-taken = Another citizen of the municipality has that CPR number. See whether the citizen was registered twice.
problem-no-cpr = That is not a CPR number. Write 10 digits that begin with a date of birth.
problem-identity-same = There is nothing to correct. It says so already.
problem-no-such-period = That number cannot be used. Nothing may be kept longer than the person it is about.
problem-no-team = You are not in a team. Ask your team leader to have that put right. Then you can see the team's figures.
