;; Runs inside Emacs: set up as docs/editors.md tells: connects, applies one code action and one rename, writes what it saw.
(package-initialize)
(require 'eglot)
(require 'json)

(defvar result nil)

(defun note (key value) (push (cons key value) result))

(defun wait (met)
  "Lets messages arrive until MET says so, for a minute at most."
  (let ((end (+ (float-time) 60)))
    (while (and (not (funcall met)) (< (float-time) end))
      (accept-process-output nil 0.05))))

(defun findings () (mapcar #'flymake-diagnostic-text (flymake-diagnostics)))

(defun go-to (words)
  (goto-char (point-min))
  (search-forward words)
  (goto-char (match-beginning 0)))

(let ((eglot-sync-connect t)
      (eglot-connect-timeout 120)
      (jsonrpc-default-request-timeout 60)
      (eglot-confirm-server-initiated-edits nil))
  (find-file (getenv "ONRECORD_DRAFT"))
  (text-mode)
  (load (getenv "ONRECORD_SETUP"))
  (call-interactively #'eglot)
  (flymake-start)
  (wait #'findings)
  (note 'before (vconcat (findings)))
  (go-to "She put")
  (let ((found (car (xref-backend-definitions 'eglot (xref-backend-identifier-at-point 'eglot)))))
    (note 'definition (and found (xref-item-summary found))))
  (note 'references (length (xref-backend-references 'eglot (xref-backend-identifier-at-point 'eglot))))
  (let* ((one (seq-find (lambda (each) (string-match-p "2,300" (flymake-diagnostic-text each))) (flymake-diagnostics)))
         (actions (eglot-code-actions (flymake-diagnostic-beg one) (flymake-diagnostic-end one)))
         (action (seq-find (lambda (each) (string-match-p "\\[SOURCE\\]" (plist-get each :title))) actions)))
    (when action (eglot--apply-workspace-edit (plist-get action :edit))))
  (go-to "Brandt, who")
  (eglot-rename "Brand")
  (note 'text (buffer-substring-no-properties (point-min) (point-max))))

(with-temp-file (getenv "ONRECORD_RESULT") (insert (json-encode result)))
(kill-emacs 0)
