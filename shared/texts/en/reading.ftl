# What a citizen reads when they want to know more: fetched by the pages that show it.

# Hjælp
help-title = Help
help-lead = This is how it works, and where you can get help.
help-book-text =
    First choose if we meet, talk on the phone or by video. Then choose a day and a time.

    Check your answers on the next page, and say yes. Only then is the time booked. You get a receipt.

    Take your time. The page does not close. If someone else takes the time first, we show you the nearest ones.
help-move = Move or cancel
help-move-text = Go to My talks. Choose Move the talk or Cancel. It says how long you can move it. You keep your old time until you have a new one.
help-none = When no time suits
help-none-text = Try another week, another way to talk or a colleague of your caseworker. If that does not help, press No time suits me below the times. Then we contact you.
help-video = Talk by video
help-video-text = Go to My talks and press Join. The button works from 10 minutes before the talk. You need a phone or a computer with a camera and sound. If it does not work, call us.
help-companion-text = A companion supports you during the talk. It can be a friend or someone from your family. The companion may speak. You tell us that you bring one when you book. You do not need to write the name.
help-interpreter-text = We find the interpreter and pay. Write under My details that you need an interpreter. You can also say so when you book. Children under 18 may not interpret for you.
help-attorney = Power of attorney
help-attorney-text = Someone else cannot book for you on this page, not even with a power of attorney. Call us. Then we book together with you or with the person who speaks for you. We need it in writing if someone else is to speak for you.
help-exempt = When you cannot book yourself
help-exempt-text = Call us. We can book together with you. We can also exempt you, so that we find the times for you. You do not need to tell us about your illness.
help-call = Call us
help-call-text = We are happy to help you.
help-call-where = Call your municipality. The number is in your letters and on the website of the municipality.

# Sådan bruger vi dine oplysninger
privacy-lead = This is what we store, why, and for how long.
privacy-who = Who is responsible?
privacy-who-text = Your municipality is responsible for your data. It has a data protection officer whom you can ask. Call the municipality to get in touch.
privacy-what = What do we store?
privacy-what-text =
    We store your name, your CPR number, your phone number and your e-mail. The CPR number is encrypted.

    We store your deadlines and talks: when, how and with whom. We also store if a talk was held, moved or cancelled.

    We store if you bring a companion, and if you need an interpreter. If you are exempt, we store the ground from a short list, and for how long.

    Your caseworker can write notes about the talks. You can ask to see them.
privacy-never = What do we not store?
privacy-never-text = We do not ask about your illness. There is no field for a diagnosis. We do not store who your companion is either.
privacy-why = Why do we store it?
privacy-why-text = We use the data to agree on talks with you. The law about your benefit says that the municipality must. The rules about your data are in article 6 (1) (e) of the General Data Protection Regulation.
privacy-seen = Who can see it?
privacy-seen-text = Your caseworker and the colleagues who help with your case. We write down who sees it, when and why. Municipalities cannot see the data of one another. You only see your own.
privacy-long = For how long do we store it?
privacy-long-text = As long as your case is open, and as long as the law says afterwards. Ask your municipality how long that is for your case.
privacy-device = What does the page store on your phone?
privacy-device-text = The page remembers that you are logged in, and which language you have chosen. What you write is only stored when you send it. The page does not measure what you do, and it shows no advertisements.
privacy-rights = What are your rights?
privacy-rights-text =
    You have the right to see what we have stored about you. You find it under My details. You can have mistakes corrected. You can also object to how we use it, and in some cases have it deleted. Call the municipality.

    You can complain to the Danish Data Protection Agency. Its address is datatilsynet.dk.

# Tilgængelighedserklæring
accessibility-lead = Everybody must be able to use the page. This is what we do, and what is missing.
accessibility-official = Read the official statement of { $municipality }
accessibility-official-where = This text is from us who make the page. The official statement is on the website of the municipality.
accessibility-does = What we do
accessibility-does-text =
    The page follows the guidelines WCAG 2.1 at level AA. You can use it with a keyboard only and with a screen reader. It works on a small screen and with large text.

    There are no time limits. The texts are short, and you can read them in Danish and English.
accessibility-lacks = What is missing
accessibility-lacks-text = Video meetings are held in another program. We have not tested how accessible it is. The page is in no other languages than Danish and English, and it is not read aloud. Choose the phone, or call us, if something does not work for you.
accessibility-tested = How we have tested
accessibility-tested-text = We test each page with a program that finds accessibility errors. We do it on a small and a large screen and in both languages. We have also booked a talk with a keyboard only. Nobody outside the team has tested the page yet.
accessibility-tell = Tell us if something does not work
accessibility-tell-text =
    Call your municipality. Then we help you with what you wanted to do, and correct the page.

    If you do not get an answer you can use, you can complain to the Agency for Digital Government. Its address is digst.dk.

# Mit forløb: what stands around the words that the server gives
course-loading = Getting your course ...
course-none-title = You have no course with us
course-none-text = We cannot find a case in which we are to talk. Call us if you think this is a mistake.
course-next = What comes next
course-past = What has happened
course-now = Now:{ " " }
course-comes = To come:{ " " }
course-was = Has happened:{ " " }
course-see-talk = See the talk
course-rules-all = See all rules and sources
course-rules = The rules behind your course
course-rights = Your rights

# Ask for a talk
ask-talk-title = Ask for an extra talk
ask-talk-lead = You have the right to a talk when you ask for it. You do not have to write why.
ask-talk-what = This happens when you ask for it
ask-talk-choose = You can choose a time at once.
ask-talk-free = The deadline is only a help. If you choose no time, nothing happens. Then the wish is gone again.
ask-talk-count = Your other talks are not changed.
ask-talk-office = You do not book yourself. So { $name } finds a time and calls or writes to you.
ask-talk-office-plain = You do not book yourself. So we find a time and call or write to you.
ask-talk-have = You already have a talk coming up. If you want to talk before that, ask us to call you.
ask-talk-send = Ask for a talk
ask-talk-sending = Sending ...
ask-talk-failed = We could not send it
ask-talk-done = We have received your wish
ask-talk-done-text = { $name } finds a time and contacts you.
ask-talk-done-plain = We find a time and contact you.
ask-talk-call = If it cannot wait, call us on { $phone }.
ask-talk-back = Back to My course

# The decision
decision-loading = Getting the decision ...
decision-title = We choose the times for you
decision-none = There is no decision
decision-none-text = You choose your times yourself.
decision-lead = Here is the decision as you got it. Call us if you want it explained.
decision-from = It applies from { $day }
decision-from-to = It applies from { $from } until { $to }
decision-stopped = It stopped applying on { $day }
decision-by = { $name } made the decision on { $day }
decision-heard = We asked you what you think on { $day }
decision-complain = You can complain until { $day }
decision-still = You must still take part in the talks. We write to you with a time.
decision-print = Print
