# Logging in, and being turned away: pages that the server makes itself, without a script.
login-title = Log in
login-lead-citizen = Here you book your talks with the municipality yourself.
login-lead-employee = For you who work for the municipality.
login-button-citizen = Log in with MitID
login-button-employee = Log in with your work account
login-help = No MitID? Call us on { $phone }, and we will book together.
login-again = Try again
login-call = You can also call us on { $phone }.
login-your-leader = Ask your manager if this should be changed.

login-not-set-up-title = You cannot log in here yet
login-not-set-up-text = Login has not been set up.
login-down-title = Login does not work right now
login-down-text = The service you log in with does not answer. Try again in a moment. Your talks are as they were.
login-busy-title = Many people are logging in right now
login-busy-text = Try again in a moment. Your talks are as they were.
login-cancelled-title = You cancelled the login
login-cancelled-text = You are not logged in. Nothing has happened.
login-expired-title = The login took too long
login-expired-text = Or you came back in another browser. Start again, and it will work.
login-level-title = You must log in with a safer MitID
login-level-text = Your login was at a low level. We show information about your case, so the level must be Substantial or High. Use the MitID app or a MitID code display.
login-unknown-title = We cannot find you here
login-unknown-text = You have logged in with MitID, but we have no case with your CPR number. Call us if you have had a letter about booking a talk.
login-no-role-title = You do not have access to Aftalt
login-no-role-text = You have logged in, but your work account has no role in Aftalt.
login-refused-title = We could not confirm your login
login-refused-text = The answer from the service you log in with was not as it should be. So we did not let you in. Start again.

# A citizen's own sessions, and one that ends soon
places-title = Where you are logged in
places-lead = Is one of these not you? Then log out everywhere else.
places-only = You are only logged in here.
places-this = Here, since { $moment }.
places-other = Somewhere else, since { $moment }.
places-seen = Last used { $moment }.
places-end = Log out everywhere else
places-back = Back to My details
soon-title = You will soon be logged out
soon-text = You will be logged out at { $time } if you do nothing. What you have sent is saved.
soon-last = You will be logged out at { $time }. Finish what you are doing. Then log in again.
soon-stay = Stay logged in
soon-leave = Log out
soon-seen = Continue
