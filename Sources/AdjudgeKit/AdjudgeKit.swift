// AdjudgeKit
