### When something does not work: what happened, and the way out.

problem-not-found-title = There is nothing here
problem-link-over-title = This link no longer opens anything
problem-link-over = It may have been used, withdrawn or replaced. Ask the organisation that sent it to you for a new one.
problem-forbidden-title = This is not yours to do
problem-forbidden = Your roles do not include this. An administrator of your organisation can change them.
problem-foreign-form-title = This form is too old
problem-foreign-form = Go back, reload the page and send it again. Nothing was changed.
problem-unreadable-title = This could not be read
problem-unreadable = What was sent is incomplete. Go back and try again; nothing was changed.
problem-too-large-title = This is too large
problem-too-large = The file or text is larger than we can take in. Nothing was changed.
problem-too-many-title = Please wait a little
problem-too-slow-title = This took too long
problem-too-slow = The server is busy. Wait a moment, then try again.
problem-unexpected-title = Something went wrong
problem-refused-title = This cannot be done now
problem-refused = What you asked does not fit what is recorded ({ $code }). Go back and look at the page again.
problem-way-home = To the home page
problem-way-start = To the start
problem-too-large-limit = The file or text is larger than { $limit }, the most that we take in at once. Nothing was changed.
