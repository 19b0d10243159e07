### Who has seen my information; only the server reads it.

seen-title = Who has seen my information?
seen-back = Back to Aftalt
seen-older = Show older
seen-newer = Show newer
seen-lead = Here you see who has looked at or changed your information in the last 12 months. The latest comes first.
seen-lead-nobody = Nobody in the municipality has looked at or changed your information in the last 12 months.

seen-at = { $day } at { $time }

seen-by-own_caseworker = Your caseworker
seen-by-other_staff = Another employee of the municipality
seen-by-machine = An IT system of the municipality
seen-by-system = The system

# Why they saw it
seen-for-case = Looked at your case.
seen-for-plan = Looked at their calendar or found a time for a talk.
seen-for-tasks = Looked at their tasks. You were on the list.
seen-for-figures = Looked at how the work goes. You were on a list.
seen-for-messages = Saw what we have written to you.
seen-for-evidence = Saw what has happened before a deadline.
seen-for-search = Searched the municipality's list. You were on it.
seen-for-audit = Checked that others had a reason to see your information.
seen-for-access = Saw or changed who may see your information.
seen-for-integration = Fetched your information for another of the municipality's systems.
seen-for-contacted = Opened your case because you got in touch.
seen-for-stands_in = Opened your case to stand in for a colleague.
seen-for-supervision = Opened your case to supervise.
seen-for-other = Opened your case and wrote down why.
seen-for-change = Worked on your case.
seen-for-system = Kept track of your deadlines and messages.

# What you can do
seen-right-names = Why are there no names?
seen-right-names-text = You have a right to know that somebody saw your information, when and why. The employee's name is not shown here. Do you need it to use your rights? Then write to the municipality's data protection officer.
seen-right-wonder = What do I do if I wonder about something?
seen-right-wonder-text = Call your caseworker or the office. Write down when it happened. The municipality can see who it was. You can also complain to Datatilsynet, the data protection agency.
seen-right-own = Am I on the list myself?
seen-right-own-text = No. We do not write down when you look at your own information.

# What an employee looked at; read by whoever draws a spot check
looked-case = Looked at the citizen's case.
looked-plan = Looked at their calendar or found a time for a talk.
looked-tasks = Looked at their tasks.
looked-messages = Saw what was written to the citizen.
looked-evidence = Saw what has happened before a deadline.
looked-search = Searched for citizens.
looked-audit = Checked a spot check.
looked-access = Saw who may see the citizen.
looked-figures = Looked at a list behind the figures in Overview.
looked-because = Reason: { $reason }
looked-gone = The look has been deleted because it is too old.
